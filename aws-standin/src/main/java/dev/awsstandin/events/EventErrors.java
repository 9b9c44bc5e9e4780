package dev.awsstandin.events;

import dev.awsstandin.kernel.ServiceError;

/** The errors of EventBridge. */
final class EventErrors {

    private EventErrors() {}

    static ServiceError missing(String message) {
        return new ServiceError("ResourceNotFoundException", 400, message);
    }

    static ServiceError pattern(String reason) {
        return new ServiceError("InvalidEventPatternException", 400, "Event pattern is not valid. Reason: " + reason);
    }

    static ServiceError limit(String message) {
        return new ServiceError("LimitExceededException", 400, message);
    }
}
