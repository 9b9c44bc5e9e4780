package dev.awsstandin.ram;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.ClientToken;
import dev.awsstandin.kernel.ServiceError;
import dev.awsstandin.kernel.page.PageStyle;

/** The errors of RAM; those that are the caller's are 400. */
final class RamErrors {

    static final PageStyle PAGES = new PageStyle("maxResults", "nextToken", 500, "InvalidNextTokenException");
    static final ClientToken TOKEN = new ClientToken(
            "clientToken",
            call -> "",
            call -> error(
                    "IdempotentParameterMismatchException",
                    "The client token was already used with different parameters."));

    private RamErrors() {}

    static ServiceError unknown(String message) {
        return error("UnknownResourceException", message);
    }

    static ServiceError malformedArn(String arn) {
        return error("MalformedArnException", "The specified ARN %s is not valid.".formatted(arn));
    }

    static ServiceError invalid(String message) {
        return error("InvalidParameterException", message);
    }

    static ServiceError state(String message) {
        return error("InvalidStateTransitionException", message);
    }

    /** What is taken by AWS but would have no effect here must not be dropped silently. */
    static void refuseSources(Call call) {
        if (call.has("sources")) {
            throw invalid("Sources are not offered by this endpoint");
        }
    }

    private static ServiceError error(String code, String message) {
        return new ServiceError(code, 400, message);
    }
}
