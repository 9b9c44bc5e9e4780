package dev.awsstandin.smithy;

/** A text is no Smithy model; the message says where and why. */
public final class MalformedModel extends RuntimeException {

    MalformedModel(String message) {
        super(message, null, false, false);
    }

    public String message() {
        return String.valueOf(getMessage());
    }
}
