package dev.awsstandin.wire.sigv4;

/** A request that is not properly signed. The protocol of the service gives the cause its code. */
public final class SignatureRefused extends RuntimeException {

    private final Cause cause;

    /** Why, in the terms of JSON services; Query services have other codes for the same. */
    public enum Cause {
        MISSING("MissingAuthenticationTokenException", "MissingAuthenticationToken"),
        INCOMPLETE("IncompleteSignatureException", "IncompleteSignature"),
        UNKNOWN_KEY("UnrecognizedClientException", "InvalidClientTokenId"),
        MISMATCH("InvalidSignatureException", "SignatureDoesNotMatch"),
        EXPIRED_TOKEN("ExpiredTokenException", "ExpiredToken");

        private final String jsonCode;
        private final String queryCode;

        Cause(String jsonCode, String queryCode) {
            this.jsonCode = jsonCode;
            this.queryCode = queryCode;
        }

        public String jsonCode() {
            return jsonCode;
        }

        public String queryCode() {
            return queryCode;
        }
    }

    SignatureRefused(Cause cause, String message) {
        super(message, null, false, false);
        this.cause = cause;
    }

    public Cause why() {
        return cause;
    }

    public String message() {
        return String.valueOf(getMessage());
    }
}
