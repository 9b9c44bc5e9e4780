package dev.concord.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.aws.AwsFailure.Kind;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

class AwsFailureTests {
    @ParameterizedTest
    @CsvSource({
        "datazone, GetProject, 404, ResourceNotFoundException, MISSING",
        "iam, GetRole, 404, NoSuchEntity, MISSING",
        "sagemaker, DescribeUserProfile, 400, ResourceNotFound, MISSING",
        "glue, GetDatabase, 400, EntityNotFoundException, MISSING",
        "kms, DescribeKey, 400, NotFoundException, MISSING",
        "ec2, DescribeVpcs, 400, InvalidVpcID.NotFound, MISSING",
        "sqs, GetQueueUrl, 400, AWS.SimpleQueueService.NonExistentQueue, MISSING",
        "ram, ListResourceSharePermissions, 400, UnknownResourceException, MISSING",
        "datazone, GetProject, 403, AccessDeniedException, DENIED",
        "sagemaker, ListTags, 400, AccessDeniedException, DENIED",
        "datazone, GetProject, 401, UnauthorizedException, DENIED",
        "datazone, CreateAsset, 409, ConflictException, CONFLICT",
        "datazone, AddPolicyGrant, 402, ServiceQuotaExceededException, CONFLICT",
        "sagemaker, CreateUserProfile, 400, ResourceInUse, CONFLICT",
        "datazone, Search, 429, ThrottlingException, THROTTLED",
        "kms, DescribeKey, 400, ThrottlingException, THROTTLED",
        "datazone, Search, 500, InternalServerException, BROKEN",
        "ram, ListResources, 503, ServiceUnavailableException, BROKEN"
    })
    void awsErrorCodesHaveOneMeaning(String service, String operation, int status, String code, Kind kind) {
        var failure = failure(service, operation, status, code, "No");
        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.code()).isEqualTo(code);
        assertThat(failure.operation()).isEqualTo(service + ":" + operation);
        assertThat(failure).hasMessage("%s: %s: No (request r-1)".formatted(operation, code));
    }

    @Test
    void aDenialIsNotKnownWhateverItSays() {
        assertThat(failure("datazone", "GetEnvironment", 403, "AccessDeniedException", "Environment e has been deleted")
                        .kind())
                .isEqualTo(Kind.DENIED);
        assertThat(failure("datazone", "GetProject", 403, "ResourceNotFoundException", "No")
                        .kind())
                .isEqualTo(Kind.DENIED);
    }

    @Test
    void whatHasBeenDeletedIsMissingThoughDataZoneCallsTheQuestionInvalid() {
        assertThat(failure("datazone", "GetEnvironment", 400, "ValidationException", "Environment e has been deleted")
                        .kind())
                .isEqualTo(Kind.MISSING);
        assertThat(failure(
                                "datazone",
                                "DeleteEnvironmentProfile",
                                400,
                                "ValidationException",
                                "Environment profile p is used by 2 environments and cannot be deleted")
                        .kind())
                .isEqualTo(Kind.CONFLICT);
    }

    @Test
    void whatIsInUseIsThereAlreadyOnlyForWhoMakesIt() {
        assertThat(failure("sagemaker", "CreateUserProfile", 400, "ResourceInUse", "No")
                        .alreadyThere())
                .isTrue();
        assertThat(failure("iam", "CreateRole", 409, "EntityAlreadyExists", "No")
                        .alreadyThere())
                .isTrue();
        assertThat(failure("sagemaker", "DeleteUserProfile", 400, "ResourceInUse", "No")
                        .alreadyThere())
                .isFalse();
        assertThat(failure("datazone", "CreateAsset", 409, "ConflictException", "No")
                        .alreadyThere())
                .isFalse();
    }

    private static AwsFailure failure(String service, String operation, int status, String code, String message) {
        return AwsFailure.of(
                Optional.of(new AwsOperation(service, operation)),
                AwsServiceException.builder()
                        .statusCode(status)
                        .requestId("r-1")
                        .awsErrorDetails(AwsErrorDetails.builder()
                                .errorCode(code)
                                .errorMessage(message)
                                .build())
                        .build());
    }
}
