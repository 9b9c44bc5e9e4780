package dev.awsstandin.fault;

/** The call is not run and its client gets no answer. */
public final class ConnectionLost extends RuntimeException {

    ConnectionLost() {
        super("The connection is lost", null, false, false);
    }
}
