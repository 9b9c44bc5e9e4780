package dev.awsstandin.model;

/** Where a member travels in a request or an answer. */
public enum Location {
    BODY,
    URI,
    QUERY,
    HEADER,
    /** The whole body, as bytes. */
    PAYLOAD
}
