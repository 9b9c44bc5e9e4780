package dev.awsstandin.iam.shared;

import dev.awsstandin.kernel.ServiceError;

/** The errors of IAM, by their codes on the wire. */
public final class IamErrors {

    private IamErrors() {}

    public static ServiceError missing(String message) {
        return new ServiceError("NoSuchEntity", 404, message);
    }

    public static ServiceError exists(String message) {
        return new ServiceError("EntityAlreadyExists", 409, message);
    }

    public static ServiceError conflict(String message) {
        return new ServiceError("DeleteConflict", 409, message);
    }

    public static ServiceError limit(String message) {
        return new ServiceError("LimitExceeded", 409, message);
    }

    public static ServiceError malformed(String message) {
        return new ServiceError("MalformedPolicyDocument", 400, message);
    }

    public static ServiceError invalid(String message) {
        return new ServiceError("ValidationError", 400, message);
    }
}
