package dev.awsstandin.policy;

/** A document that is not in the policy language; the message says where. */
public final class MalformedPolicy extends RuntimeException {

    public MalformedPolicy(String message) {
        super(message, null, false, false);
    }

    public String message() {
        return String.valueOf(getMessage());
    }
}
