package dev.awsstandin.sqs;

import dev.awsstandin.kernel.ServiceError;

/** The errors of SQS by the names of their shapes; the protocol adds the codes that they had before JSON. */
final class SqsErrors {

    private SqsErrors() {}

    static ServiceError missing() {
        return of("QueueDoesNotExist", "The specified queue does not exist.");
    }

    static ServiceError value(String value, String parameter, String reason) {
        return of(
                "InvalidParameterValue",
                "Value %s for parameter %s is invalid. Reason: %s".formatted(value, parameter, reason));
    }

    static ServiceError attribute(String name) {
        return of("InvalidAttributeName", "Unknown Attribute %s.".formatted(name));
    }

    static ServiceError attributeValue(String name) {
        return of("InvalidAttributeValue", "Invalid value for the parameter %s.".formatted(name));
    }

    static ServiceError receipt(String handle) {
        return of(
                "ReceiptHandleIsInvalid",
                "The input receipt handle \"%s\" is not a valid receipt handle.".formatted(handle));
    }

    static ServiceError of(String code, String message) {
        return new ServiceError(code, 400, message);
    }
}
