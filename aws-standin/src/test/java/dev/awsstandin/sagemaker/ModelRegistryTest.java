package dev.awsstandin.sagemaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsstandin.RunningStandin;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.sagemaker.SageMakerClient;
import software.amazon.awssdk.services.sagemaker.model.ConflictException;
import software.amazon.awssdk.services.sagemaker.model.ModelApprovalStatus;
import software.amazon.awssdk.services.sagemaker.model.ModelPackageGroupSortBy;
import software.amazon.awssdk.services.sagemaker.model.ModelPackageGroupStatus;
import software.amazon.awssdk.services.sagemaker.model.ModelPackageGroupSummary;
import software.amazon.awssdk.services.sagemaker.model.ModelPackageSummary;
import software.amazon.awssdk.services.sagemaker.model.SageMakerException;
import software.amazon.awssdk.services.sagemaker.model.SortOrder;
import software.amazon.awssdk.services.sagemaker.model.Tag;

class ModelRegistryTest {

    @RegisterExtension
    static final RunningStandin STANDIN = new RunningStandin();

    private static SageMakerClient sageMaker() {
        return STANDIN.sageMaker();
    }

    @Test
    void aGroupIsDescribedAsItWasCreatedByNameAndByArn() {
        var arn = group("described");

        for (var identifier : new String[] {"described", arn}) {
            var found = sageMaker().describeModelPackageGroup(get -> get.modelPackageGroupName(identifier));
            assertThat(found.modelPackageGroupArn())
                    .isEqualTo("arn:aws:sagemaker:eu-west-1:447120983316:model-package-group/described");
            assertThat(found.modelPackageGroupDescription()).isEqualTo("A group");
            assertThat(found.modelPackageGroupStatus()).isEqualTo(ModelPackageGroupStatus.COMPLETED);
            assertThat(found.creationTime()).isNotNull();
        }
    }

    @Test
    void aGroupsNameIsTakenOnce() {
        group("twice");

        assertInvalid(() -> group("twice"), "Model Package Group already exists");
    }

    @Test
    void aMissingGroupDoesNotExist() {
        assertInvalid(
                () -> sageMaker().describeModelPackageGroup(get -> get.modelPackageGroupName("ghost")),
                "model-package-group/ghost does not exist");
    }

    @Test
    void namesAreValidatedByTheModel() {
        assertInvalid(() -> group("under_score"), "failed to satisfy constraint");
    }

    @Test
    void groupsAreListedInPagesInTheWantedOrder() {
        for (var name : new String[] {"list-b", "list-c", "list-a"}) {
            group(name);
        }

        var names = sageMaker()
                .listModelPackageGroupsPaginator(list -> list.nameContains("list-")
                        .sortBy(ModelPackageGroupSortBy.NAME)
                        .sortOrder(SortOrder.DESCENDING)
                        .maxResults(2))
                .modelPackageGroupSummaryList()
                .stream()
                .map(ModelPackageGroupSummary::modelPackageGroupName);
        var first = sageMaker()
                .listModelPackageGroups(list -> list.nameContains("list-").maxResults(2));

        assertThat(names).containsExactly("list-c", "list-b", "list-a");
        assertInvalid(
                () -> sageMaker()
                        .listModelPackageGroups(
                                list -> list.nameContains("other").nextToken(first.nextToken())),
                "Invalid NextToken");
        assertInvalid(
                () -> sageMaker().listModelPackageGroups(list -> list.nextToken("bm90IGEgdG9rZW4")),
                "Invalid NextToken");
    }

    @Test
    void versionsCountUpFromOneAndCarryTheirFacts() {
        group("versions");
        for (int i = 1; i <= 2; i++) {
            var number = i;
            sageMaker()
                    .createModelPackage(create -> create.modelPackageGroupName("versions")
                            .modelPackageDescription("Version " + number)
                            .domain("NATURAL_LANGUAGE_PROCESSING")
                            .task("TEXT_GENERATION")
                            .customerMetadataProperties(Map.of("source", "hub"))
                            .modelApprovalStatus(ModelApprovalStatus.APPROVED));
        }

        var second = sageMaker()
                .describeModelPackage(get ->
                        get.modelPackageName("arn:aws:sagemaker:eu-west-1:447120983316:model-package/versions/2"));
        var listed = sageMaker().listModelPackages(list -> list.modelPackageGroupName("versions"));

        assertThat(second.modelPackageVersion()).isEqualTo(2);
        assertThat(second.modelPackageGroupName()).isEqualTo("versions");
        assertThat(second.task()).isEqualTo("TEXT_GENERATION");
        assertThat(second.customerMetadataProperties()).containsEntry("source", "hub");
        assertThat(second.modelPackageStatusAsString()).isEqualTo("Completed");
        assertThat(listed.modelPackageSummaryList())
                .extracting(ModelPackageSummary::modelPackageVersion)
                .containsExactly(1, 2);
    }

    @Test
    void aRepeatedTokenCreatesOneVersionAndAnotherInputIsAConflict() {
        group("once");

        var first = create("once", "token-1", "as before");
        var again = create("once", "token-1", "as before");

        assertThat(again).isEqualTo(first).endsWith("/once/1");
        assertThatThrownBy(() -> create("once", "token-1", "different")).isInstanceOf(ConflictException.class);
        assertThat(create("once", "token-2", "as before")).endsWith("/once/2");
    }

    @Test
    void approvalIsChanged() {
        group("approval");
        var arn = create("approval", "token-approval", "new");

        sageMaker()
                .updateModelPackage(update -> update.modelPackageArn(arn)
                        .modelApprovalStatus(ModelApprovalStatus.REJECTED)
                        .approvalDescription("Not good enough")
                        .customerMetadataProperties(Map.of("checked", "yes")));

        var changed = sageMaker().describeModelPackage(get -> get.modelPackageName(arn));
        assertThat(changed.modelApprovalStatus()).isEqualTo(ModelApprovalStatus.REJECTED);
        assertThat(changed.approvalDescription()).isEqualTo("Not good enough");
        assertThat(changed.customerMetadataProperties()).containsEntry("checked", "yes");
        assertThat(changed.lastModifiedTime()).isNotNull();
        assertThat(sageMaker()
                        .listModelPackages(list -> list.modelPackageGroupName("approval")
                                .modelApprovalStatus(ModelApprovalStatus.APPROVED))
                        .modelPackageSummaryList())
                .isEmpty();
    }

    @Test
    void onlyAnEmptyGroupIsDeleted() {
        group("full");
        create("full", "token-full", "one");
        group("empty");

        assertThatThrownBy(() -> sageMaker().deleteModelPackageGroup(delete -> delete.modelPackageGroupName("full")))
                .isInstanceOf(ConflictException.class);
        sageMaker().deleteModelPackageGroup(delete -> delete.modelPackageGroupName("empty"));
        assertInvalid(
                () -> sageMaker().describeModelPackageGroup(get -> get.modelPackageGroupName("empty")),
                "does not exist");
    }

    @Test
    void tagsAreAddedReplacedAndTakenAway() {
        var arn = group("tags");

        sageMaker().addTags(add -> add.resourceArn(arn).tags(tag("team", "x"), tag("other", "1")));
        sageMaker().deleteTags(delete -> delete.resourceArn(arn).tagKeys("other", "never"));

        assertThat(sageMaker().listTags(list -> list.resourceArn(arn)).tags()).containsExactly(tag("team", "x"));
        assertInvalid(
                () -> sageMaker().addTags(add -> add.resourceArn(arn + "-ghost").tags(tag("a", "b"))),
                "does not exist");
    }

    private static String group(String name) {
        return sageMaker()
                .createModelPackageGroup(create -> create.modelPackageGroupName(name)
                        .modelPackageGroupDescription("A group")
                        .tags(tag("team", "ml")))
                .modelPackageGroupArn();
    }

    private static String create(String group, String token, String description) {
        return sageMaker()
                .createModelPackage(create ->
                        create.modelPackageGroupName(group).clientToken(token).modelPackageDescription(description))
                .modelPackageArn();
    }

    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }

    private static void assertInvalid(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOfSatisfying(SageMakerException.class, error -> {
            assertThat(error.awsErrorDetails().errorCode()).isEqualTo("ValidationException");
            assertThat(error.statusCode()).isEqualTo(400);
            assertThat(error.getMessage()).contains(message);
        });
    }
}
