package dev.awsstandin.ec2;

import dev.awsstandin.kernel.ServiceError;

/** Errors of EC2 that are not a matter of one kind. */
final class Ec2Errors {

    private Ec2Errors() {}

    static ServiceError of(String code, String message) {
        return new ServiceError(code, 400, message);
    }

    static ServiceError value(String message) {
        return of("InvalidParameterValue", message);
    }

    static ServiceError missingParameter(String name) {
        return of("MissingParameter", "The request must contain the parameter " + name);
    }

    static ServiceError combination(String message) {
        return of("InvalidParameterCombination", message);
    }

    static ServiceError inUse(String thing, String id) {
        return of("DependencyViolation", "The %s '%s' has dependencies and cannot be deleted.".formatted(thing, id));
    }
}
