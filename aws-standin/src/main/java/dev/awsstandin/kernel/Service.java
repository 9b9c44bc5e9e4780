package dev.awsstandin.kernel;

/** A family of operations with the state behind them. */
public interface Service {

    void offerOn(Registry registry);
}
