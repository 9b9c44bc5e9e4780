package dev.awsstandin.datazone;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.ServiceError;

/** The errors that DataZone declares. */
final class Failures {

    private Failures() {}

    static ServiceError missing(String what, String id) {
        return new ServiceError("ResourceNotFoundException", 404, "%s %s does not exist".formatted(what, id));
    }

    /** The caller may not do this here; AWS does not say why. */
    static ServiceError denied(Call call) {
        return new ServiceError(
                "AccessDeniedException", 403, "User is not permitted to perform operation: " + call.operation());
    }

    static ServiceError quota(String message) {
        return new ServiceError("ServiceQuotaExceededException", 402, message);
    }

    static ServiceError conflict(String message) {
        return new ServiceError("ConflictException", 409, message);
    }

    static ServiceError invalid(String message) {
        return ServiceError.validation(message);
    }
}
