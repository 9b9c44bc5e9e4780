package dev.awsstandin.model;

/** Why a request does not fit its operation, in AWS's words. */
public record InvalidInput(Kind kind, String message) {

    /** AWS tells a value of the wrong type apart from a value that breaks a constraint. */
    public enum Kind {
        SERIALIZATION,
        VALIDATION
    }
}
