package dev.concord.aws;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** AWS did not do it, in our words; the message is AWS's own and can be shown. */
public class AwsFailure extends RuntimeException {
    /** Services that speak JSON 1.0 or 1.1 deny with status 400. */
    private static final Pattern DENIALS = Pattern.compile("AccessDenied|Unauthorized|NotAuthorized");

    private final Kind kind;

    public AwsFailure(Kind kind, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    /** Any failure of the SDK. */
    public static AwsFailure of(String operation, SdkException failure) {
        if (failure instanceof AwsServiceException answer) {
            var details = answer.awsErrorDetails();
            var said = details == null ? answer.getMessage() : details.errorCode() + ": " + details.errorMessage();
            return new AwsFailure(
                    kind(answer), "%s: %s (request %s)".formatted(operation, said, answer.requestId()), failure);
        }
        return new AwsFailure(Kind.BROKEN, "%s: AWS did not answer".formatted(operation), failure);
    }

    public Kind kind() {
        return kind;
    }

    /** Whether the same call may succeed later without anybody doing anything. */
    public boolean passing() {
        return kind == Kind.THROTTLED || kind == Kind.BROKEN;
    }

    private static Kind kind(AwsServiceException answer) {
        if (answer.isThrottlingException()) {
            return Kind.THROTTLED;
        }
        var details = answer.awsErrorDetails();
        if (details != null
                && DENIALS.matcher(String.valueOf(details.errorCode())).find()) {
            return Kind.DENIED;
        }
        return switch (answer.statusCode()) {
            case 401, 403 -> Kind.DENIED;
            case 404 -> Kind.MISSING;
            case 429 -> Kind.THROTTLED;
            default -> answer.statusCode() >= 500 ? Kind.BROKEN : Kind.CONFLICT;
        };
    }

    /** What it means for us. CONFLICT covers everything that AWS refuses as it stands, full quotas as well. */
    public enum Kind {
        THROTTLED,
        DENIED,
        MISSING,
        CONFLICT,
        BROKEN
    }
}
