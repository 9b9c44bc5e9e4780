package dev.concord.aws;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** AWS did not do it, in our words; the message is AWS's own and can be shown. Here alone AWS's error codes are read. */
public class AwsFailure extends RuntimeException {
    private static final String UNKNOWN = "";

    private final Kind kind;
    private final String operation;
    private final String code;

    public AwsFailure(Kind kind, String message, @Nullable Throwable cause) {
        this(kind, UNKNOWN, UNKNOWN, message, cause);
    }

    private AwsFailure(Kind kind, String operation, String code, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.operation = operation;
        this.code = code;
    }

    /** Any failure of the SDK; the operation is none when the call failed before it began. */
    static AwsFailure of(Optional<AwsOperation> operation, SdkException failure) {
        var action = operation.map(AwsOperation::toString).orElse(UNKNOWN);
        var name = operation.map(AwsOperation::name).orElse("AWS");
        if (failure instanceof AwsServiceException answer) {
            var code = ErrorCode.of(answer);
            var details = answer.awsErrorDetails();
            var said = details == null ? answer.getMessage() : code.text() + ": " + details.errorMessage();
            return new AwsFailure(
                    code.kind(action),
                    action,
                    code.text(),
                    "%s: %s (request %s)".formatted(name, said, answer.requestId()),
                    failure);
        }
        return new AwsFailure(Kind.BROKEN, action, UNKNOWN, "%s: AWS did not answer".formatted(name), failure);
    }

    public Kind kind() {
        return kind;
    }

    /** What failed, in IAM's words, as {@code iam:GetRole}: where the role could not be assumed, that. Empty when nothing began. */
    public String operation() {
        return operation;
    }

    /** AWS's error code; empty when AWS did not answer. */
    public String code() {
        return code;
    }

    /** Whether the same call may succeed later without anybody doing anything. */
    public boolean passing() {
        return kind == Kind.THROTTLED || kind == Kind.BROKEN;
    }

    /** Whether AWS said that it did not do it; otherwise it may have. */
    public boolean refused() {
        return kind != Kind.BROKEN;
    }

    /** Whether what was to be made is there already. */
    public boolean alreadyThere() {
        return ErrorCode.EXISTS.matcher(code).find() || (code.equals("ResourceInUse") && operation.contains(":Create"));
    }

    /**
     * What it means for us. DENIED is not known, never missing: DataZone denies what was deleted under one's feet. CONFLICT
     * covers everything that AWS refuses as it stands, full quotas as well.
     */
    public enum Kind {
        THROTTLED,
        DENIED,
        MISSING,
        CONFLICT,
        BROKEN
    }
}
