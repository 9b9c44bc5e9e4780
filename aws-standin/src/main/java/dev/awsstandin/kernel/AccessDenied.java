package dev.awsstandin.kernel;

/** Refused by policy. Its code is spelled as the protocol wants it: Query services leave out "Exception". */
public final class AccessDenied extends ServiceError {

    public AccessDenied(String message) {
        super("AccessDeniedException", 403, message);
    }
}
