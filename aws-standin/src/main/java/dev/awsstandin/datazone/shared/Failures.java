package dev.awsstandin.datazone.shared;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.ServiceError;

/** The errors that DataZone declares. */
public final class Failures {

    private Failures() {}

    public static ServiceError missing(String what, String id) {
        return new ServiceError("ResourceNotFoundException", 404, "%s %s does not exist".formatted(what, id));
    }

    /** The caller may not do this here; AWS does not say why. */
    public static ServiceError denied(Call call) {
        return new ServiceError(
                "AccessDeniedException", 403, "User is not permitted to perform operation: " + call.operation());
    }

    public static ServiceError quota(String message) {
        return new ServiceError("ServiceQuotaExceededException", 402, message);
    }

    public static ServiceError conflict(String message) {
        return new ServiceError("ConflictException", 409, message);
    }

    public static ServiceError invalid(String message) {
        return ServiceError.validation(message);
    }
}
