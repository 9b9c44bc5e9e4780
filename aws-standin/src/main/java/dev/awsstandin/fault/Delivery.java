package dev.awsstandin.fault;

/** How much of an answer reaches the client. */
public enum Delivery {
    WHOLE,
    /** The headers, and half of the body that they announce. */
    HALF,
    /** Nothing: the connection is reset. */
    NOTHING
}
