package dev.concord.aws;

import java.util.Optional;
import java.util.regex.Pattern;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** AWS's error code, and what it means: its status says little, since services that speak JSON 1.0, 1.1 or EC2's query answer 400. */
record ErrorCode(String text, int status, String message, boolean throttled) {
    /** IAM, Glue and KMS, EventBridge. SageMaker says ResourceInUse, which AwsFailure knows. */
    static final Pattern EXISTS = Pattern.compile("AlreadyExists");

    private static final Pattern DENIED = Pattern.compile("AccessDenied|Unauthorized|NotAuthorized");

    /** DataZone and IAM; SageMaker ResourceNotFound, Glue EntityNotFound, KMS NotFound, EC2 InvalidVpcID.NotFound, SQS, RAM. */
    private static final Pattern MISSING =
            Pattern.compile("NotFound|NoSuchEntity|NonExistentQueue|QueueDoesNotExist|UnknownResource");

    static ErrorCode of(AwsServiceException answer) {
        var details = Optional.ofNullable(answer.awsErrorDetails());
        return new ErrorCode(
                details.map(AwsErrorDetails::errorCode).orElse(""),
                answer.statusCode(),
                details.map(AwsErrorDetails::errorMessage).orElse(""),
                answer.isThrottlingException());
    }

    /** The operation is in IAM's words. */
    AwsFailure.Kind kind(String operation) {
        if (throttled || status == 429) {
            return AwsFailure.Kind.THROTTLED;
        }
        if (status == 401 || status == 403 || DENIED.matcher(text).find()) {
            return AwsFailure.Kind.DENIED;
        }
        if (status >= 500) {
            return AwsFailure.Kind.BROKEN;
        }
        return MISSING.matcher(text).find() || saysDeleted(operation)
                ? AwsFailure.Kind.MISSING
                : AwsFailure.Kind.CONFLICT;
    }

    /** DataZone says of an environment that was deleted that asking for it is invalid; AWS's own provider reads the text, too. */
    private boolean saysDeleted(String operation) {
        return operation.equals("datazone:GetEnvironment")
                && text.equals("ValidationException")
                && message.contains("deleted");
    }
}
