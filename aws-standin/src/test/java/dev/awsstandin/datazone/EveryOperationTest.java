package dev.awsstandin.datazone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsstandin.model.BrokenInput;
import dev.awsstandin.model.OperationModel;
import dev.awsstandin.model.SampleInput;
import dev.awsstandin.model.ServiceModel;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every operation, driven by the model. */
class EveryOperationTest extends InWorld {

    static Stream<OperationModel> operations() {
        return ServiceModel.load("datazone").operations().values().stream();
    }

    static Stream<OperationModel> operationsWithinADomain() {
        return operations().filter(operation -> !isAdministrative(operation));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void refusesARequestThatBreaksOneConstraint(OperationModel operation) throws Exception {
        var calls = new RawCalls(world(), world().administrator());
        for (var broken : BrokenInput.of(operation)) {
            var answer = calls.send(operation, broken.input());

            assertThat(answer.status()).as(broken.what()).isEqualTo(400);
            assertThat(answer.errorType()).as(broken.what()).isEqualTo("ValidationException");
            assertThat(answer.body().path("message").asString())
                    .as(broken.what())
                    .matches("(?s)\\d+ validation errors? detected: Value.* failed to satisfy constraint: .*")
                    .contains(broken.expected());
        }
    }

    @ParameterizedTest
    @MethodSource("operationsWithinADomain")
    void deniesWhoeverHasNoProfileInTheDomain(OperationModel operation) throws Exception {
        var stranger = new RawCalls(world(), world().role("stranger").credentials());

        var answer = stranger.send(operation, SampleInput.of(operation).put("domainIdentifier", domain()));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.errorType()).isEqualTo("AccessDeniedException");
        assertThat(answer.body().path("message").asString())
                .isEqualTo("User is not permitted to perform operation: " + operation.name());
    }

    /** What an administrator does before anybody has a profile, IAM alone decides. */
    static boolean isAdministrative(OperationModel operation) {
        return Set.of(
                        "CreateDomain",
                        "GetDomain",
                        "ListDomains",
                        "UpdateDomain",
                        "DeleteDomain",
                        "TagResource",
                        "UntagResource",
                        "ListTagsForResource",
                        "CreateUserProfile",
                        "UpdateUserProfile",
                        "CreateGroupProfile",
                        "UpdateGroupProfile",
                        "ListEnvironmentBlueprints",
                        "GetEnvironmentBlueprint",
                        "CreateEnvironmentBlueprint",
                        "UpdateEnvironmentBlueprint",
                        "DeleteEnvironmentBlueprint",
                        "PutEnvironmentBlueprintConfiguration",
                        "GetEnvironmentBlueprintConfiguration",
                        "DeleteEnvironmentBlueprintConfiguration",
                        "ListEnvironmentBlueprintConfigurations")
                .contains(operation.name());
    }
}
