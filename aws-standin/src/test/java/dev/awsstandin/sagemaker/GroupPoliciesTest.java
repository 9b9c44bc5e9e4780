package dev.awsstandin.sagemaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsstandin.People;
import dev.awsstandin.RunningStandin;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.sagemaker.SageMakerClient;
import software.amazon.awssdk.services.sagemaker.model.SageMakerException;

class GroupPoliciesTest {

    @RegisterExtension
    static final RunningStandin STANDIN = new RunningStandin();

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final SageMakerClient sageMaker = STANDIN.sageMaker();
    private String group;
    private String reader;
    private SageMakerClient asReader;

    @BeforeEach
    void aGroupAndSomebodyWithoutPolicies() {
        group = "group-" + NUMBERS.incrementAndGet();
        reader = "reader-of-" + group;
        asReader = STANDIN.sageMaker(new People(STANDIN).user(reader));
        sageMaker.createModelPackageGroup(create -> create.modelPackageGroupName(group));
        sageMaker.createModelPackage(create -> create.modelPackageGroupName(group));
    }

    @Test
    void aPolicyLetsInWhomItNamesToGroupAndVersions() {
        assertRefused("AccessDeniedException", this::describe);

        put(policy("Allow", "user/" + reader));

        describe();
        assertThat(asReader.describeModelPackage(get -> get.modelPackageName(version()))
                        .modelPackageVersion())
                .isEqualTo(1);
        assertRefused(
                "AccessDeniedException",
                () -> asReader.deleteModelPackageGroup(delete -> delete.modelPackageGroupName(group)));
    }

    @Test
    void itIsReadBackAndDeleted() {
        put(policy("Allow", "user/" + reader));
        assertThat(sageMaker
                        .getModelPackageGroupPolicy(get -> get.modelPackageGroupName(group))
                        .resourcePolicy())
                .isEqualTo(policy("Allow", "user/" + reader));

        sageMaker.deleteModelPackageGroupPolicy(delete -> delete.modelPackageGroupName(group));

        assertRefused("AccessDeniedException", this::describe);
        assertRefused(
                "ValidationException",
                () -> sageMaker.getModelPackageGroupPolicy(get -> get.modelPackageGroupName(group)));
    }

    @Test
    void whoIsNotNamedIsStillLetInByIam() {
        put(policy("Allow", "user/" + reader));

        assertThat(sageMaker
                        .describeModelPackageGroup(get -> get.modelPackageGroupName(group))
                        .modelPackageGroupName())
                .isEqualTo(group);
    }

    @Test
    void itsDenialBeatsIam() {
        put(policy("Deny", "user/administrator"));

        assertRefused(
                "AccessDeniedException",
                () -> sageMaker.describeModelPackageGroup(get -> get.modelPackageGroupName(group)));
    }

    @Test
    void aPolicyThatIsNoneOrNamesNobodyIsRefused() {
        assertRefused("ValidationException", () -> put("nonsense"));
        assertRefused("ValidationException", () -> put(policy("Allow", "user/nobody")));
    }

    @Test
    void theNextGroupOfThisNameHasNoPolicy() {
        put(policy("Allow", "user/" + reader));
        assertRefused(
                "ConflictException",
                () -> sageMaker.deleteModelPackageGroup(delete -> delete.modelPackageGroupName(group)));
        sageMaker.deleteModelPackage(delete -> delete.modelPackageName(version()));
        assertRefused(
                "ValidationException", () -> sageMaker.describeModelPackage(get -> get.modelPackageName(version())));
        sageMaker.deleteModelPackageGroup(delete -> delete.modelPackageGroupName(group));

        sageMaker.createModelPackageGroup(create -> create.modelPackageGroupName(group));

        assertRefused("AccessDeniedException", this::describe);
    }

    @Test
    void theNumberOfADeletedVersionIsNotUsedAgain() {
        sageMaker.deleteModelPackage(delete -> delete.modelPackageName(version()));

        assertThat(sageMaker
                        .createModelPackage(create -> create.modelPackageGroupName(group))
                        .modelPackageArn())
                .endsWith(group + "/2");
    }

    private void describe() {
        assertThat(asReader.describeModelPackageGroup(get -> get.modelPackageGroupName(group))
                        .modelPackageGroupName())
                .isEqualTo(group);
    }

    private void put(String policy) {
        sageMaker.putModelPackageGroupPolicy(
                put -> put.modelPackageGroupName(group).resourcePolicy(policy));
    }

    private String version() {
        return "arn:aws:sagemaker:eu-west-1:447120983316:model-package/%s/1".formatted(group);
    }

    private String policy(String effect, String principal) {
        return """
                {"Version": "2012-10-17", "Statement": {"Effect": "%s", "Action": "sagemaker:Describe*",
                  "Principal": {"AWS": "arn:aws:iam::447120983316:%s"}, "Resource": [
                    "arn:aws:sagemaker:eu-west-1:447120983316:model-package-group/%3$s",
                    "arn:aws:sagemaker:eu-west-1:447120983316:model-package/%3$s/*"]}}""".formatted(effect, principal, group).replace("\n", "");
    }

    private static void assertRefused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        SageMakerException.class,
                        refused -> assertThat(refused.awsErrorDetails().errorCode())
                                .isEqualTo(code));
    }
}
