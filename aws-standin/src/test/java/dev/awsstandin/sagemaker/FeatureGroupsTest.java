package dev.awsstandin.sagemaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsstandin.RunningStandin;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.sagemaker.model.CreateFeatureGroupRequest;
import software.amazon.awssdk.services.sagemaker.model.FeatureDefinition;
import software.amazon.awssdk.services.sagemaker.model.FeatureGroupStatus;
import software.amazon.awssdk.services.sagemaker.model.FeatureType;
import software.amazon.awssdk.services.sagemaker.model.ResourceInUseException;
import software.amazon.awssdk.services.sagemaker.model.ResourceNotFoundException;
import software.amazon.awssdk.services.sagemaker.model.SageMakerException;

class FeatureGroupsTest {

    @RegisterExtension
    static final RunningStandin STANDIN = new RunningStandin();

    @Test
    void aFeatureGroupIsDescribedWithAllItsFeatures() {
        create(
                "described",
                group -> group.description("Trips")
                        .roleArn("arn:aws:iam::447120983316:role/features")
                        .offlineStoreConfig(offline -> offline.s3StorageConfig(s3 -> s3.s3Uri("s3://bucket/prefix"))));

        var found = STANDIN.sageMaker().describeFeatureGroup(get -> get.featureGroupName("described"));

        assertThat(found.featureGroupArn())
                .isEqualTo("arn:aws:sagemaker:eu-west-1:447120983316:feature-group/described");
        assertThat(found.featureGroupStatus()).isEqualTo(FeatureGroupStatus.CREATED);
        assertThat(found.recordIdentifierFeatureName()).isEqualTo("f0");
        assertThat(found.featureDefinitions()).hasSize(120).first().isEqualTo(feature(0));
        assertThat(found.nextToken()).as("there is always one").isEmpty();
        assertThat(found.offlineStoreConfig().s3StorageConfig().resolvedOutputS3Uri())
                .startsWith("s3://bucket/prefix/447120983316/");
        assertThat(found.offlineStoreStatus().statusAsString()).isEqualTo("Active");
    }

    @Test
    void aNameIsTakenOnce() {
        create("taken", group -> {});

        assertThatThrownBy(() -> create("taken", group -> {})).isInstanceOf(ResourceInUseException.class);
    }

    @Test
    void aMissingFeatureGroupIsNotFound() {
        assertThatThrownBy(() -> STANDIN.sageMaker().describeFeatureGroup(get -> get.featureGroupName("ghost")))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void theIdentifierMustBeAFeature() {
        assertThatThrownBy(() -> create("unsound", group -> group.recordIdentifierFeatureName("other")))
                .isInstanceOf(SageMakerException.class)
                .hasMessageContaining("RecordIdentifierFeatureName other is not among the feature definitions");
    }

    @Test
    void featureGroupsAreListedByName() {
        create("listed-one", group -> {});

        var listed = STANDIN.sageMaker().listFeatureGroups(list -> list.nameContains("listed"));

        assertThat(listed.featureGroupSummaries())
                .singleElement()
                .satisfies(summary -> assertThat(summary.featureGroupName()).isEqualTo("listed-one"));
    }

    private static void create(String name, Consumer<CreateFeatureGroupRequest.Builder> more) {
        var request = CreateFeatureGroupRequest.builder()
                .featureGroupName(name)
                .recordIdentifierFeatureName("f0")
                .eventTimeFeatureName("f1")
                .featureDefinitions(features())
                .onlineStoreConfig(online -> online.enableOnlineStore(true));
        more.accept(request);
        STANDIN.sageMaker().createFeatureGroup(request.build());
    }

    private static List<FeatureDefinition> features() {
        return IntStream.range(0, 120).mapToObj(FeatureGroupsTest::feature).toList();
    }

    private static FeatureDefinition feature(int number) {
        return FeatureDefinition.builder()
                .featureName("f" + number)
                .featureType(FeatureType.STRING)
                .build();
    }
}
