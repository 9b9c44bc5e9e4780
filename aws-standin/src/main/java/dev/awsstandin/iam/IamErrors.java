package dev.awsstandin.iam;

import dev.awsstandin.kernel.ServiceError;

/** The errors of IAM, by their codes on the wire. */
final class IamErrors {

    private IamErrors() {}

    static ServiceError missing(String message) {
        return new ServiceError("NoSuchEntity", 404, message);
    }

    static ServiceError exists(String message) {
        return new ServiceError("EntityAlreadyExists", 409, message);
    }

    static ServiceError conflict(String message) {
        return new ServiceError("DeleteConflict", 409, message);
    }

    static ServiceError limit(String message) {
        return new ServiceError("LimitExceeded", 409, message);
    }

    static ServiceError malformed(String message) {
        return new ServiceError("MalformedPolicyDocument", 400, message);
    }

    static ServiceError invalid(String message) {
        return new ServiceError("ValidationError", 400, message);
    }
}
