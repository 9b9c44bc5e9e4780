package dev.awsstandin.cloudformation;

import dev.awsstandin.kernel.ServiceError;

/** What CloudFormation says of templates that are none. */
final class TemplateErrors {

    private TemplateErrors() {}

    static ServiceError invalid(String message) {
        return new ServiceError("ValidationError", 400, message);
    }

    static ServiceError format(String message) {
        return invalid("Template format error: " + message);
    }

    static ServiceError template(String message) {
        return invalid("Template error: " + message);
    }
}
