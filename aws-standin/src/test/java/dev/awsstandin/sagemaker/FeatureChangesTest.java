package dev.awsstandin.sagemaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsstandin.RunningStandin;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.sagemaker.SageMakerClient;
import software.amazon.awssdk.services.sagemaker.model.DescribeFeatureGroupResponse;
import software.amazon.awssdk.services.sagemaker.model.DescribeFeatureMetadataResponse;
import software.amazon.awssdk.services.sagemaker.model.FeatureDefinition;
import software.amazon.awssdk.services.sagemaker.model.FeatureParameter;
import software.amazon.awssdk.services.sagemaker.model.FeatureType;
import software.amazon.awssdk.services.sagemaker.model.LastUpdateStatusValue;
import software.amazon.awssdk.services.sagemaker.model.ResourceNotFoundException;
import software.amazon.awssdk.services.sagemaker.model.SageMakerException;
import software.amazon.awssdk.services.sagemaker.model.ThroughputMode;

class FeatureChangesTest {

    @RegisterExtension
    static final RunningStandin STANDIN = new RunningStandin();

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final SageMakerClient sageMaker = STANDIN.sageMaker();

    @Test
    void featuresAreAddedAndThroughputIsChanged() {
        var name = group(2);

        sageMaker.updateFeatureGroup(update -> update.featureGroupName(name)
                .featureAdditions(feature("amount"))
                .throughputConfig(throughput -> throughput.throughputMode(ThroughputMode.ON_DEMAND)));

        var changed = describe(name, "");
        assertThat(changed.featureDefinitions())
                .extracting(FeatureDefinition::featureName)
                .containsExactly("id", "time", "amount");
        assertThat(changed.throughputConfig().throughputMode()).isEqualTo(ThroughputMode.ON_DEMAND);
        assertThat(changed.lastUpdateStatus().status()).isEqualTo(LastUpdateStatusValue.SUCCESSFUL);
        assertThat(changed.lastModifiedTime()).isNotNull();
        assertThatThrownBy(() -> sageMaker.updateFeatureGroup(
                        update -> update.featureGroupName(name).featureAdditions(feature("amount"))))
                .isInstanceOf(SageMakerException.class)
                .hasMessageContaining("amount already exists");
    }

    @Test
    void definitionsComePageByPage() {
        var name = group(2500);
        sageMaker.updateFeatureGroup(
                update -> update.featureGroupName(name).featureAdditions(feature("last-1"), feature("last-2")));

        var first = describe(name, "");
        var second = describe(name, first.nextToken());

        assertThat(first.featureDefinitions()).hasSize(2500);
        assertThat(second.featureDefinitions())
                .extracting(FeatureDefinition::featureName)
                .containsExactly("last-1", "last-2");
        assertThat(second.nextToken()).isEmpty();
        var other = group(2);
        assertThatThrownBy(() -> describe(other, first.nextToken())).isInstanceOf(SageMakerException.class);
    }

    @Test
    void aDeletedGroupIsGone() {
        var name = group(2);

        sageMaker.deleteFeatureGroup(delete -> delete.featureGroupName(name));

        assertThatThrownBy(() -> describe(name, "")).isInstanceOf(ResourceNotFoundException.class);
        assertThatThrownBy(() -> sageMaker.deleteFeatureGroup(delete -> delete.featureGroupName(name)))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void aFeatureIsDescribed() {
        var name = group(2);
        assertThat(feature(name, "id").description()).isNull();

        sageMaker.updateFeatureMetadata(update -> update.featureGroupName(name)
                .featureName("id")
                .description("Who it is")
                .parameterAdditions(parameter("team", "risk"), parameter("pii", "yes")));
        sageMaker.updateFeatureMetadata(
                update -> update.featureGroupName(name).featureName("id").parameterRemovals("pii"));

        var described = feature(name, "id");
        assertThat(described.description()).isEqualTo("Who it is");
        assertThat(described.parameters()).containsExactly(parameter("team", "risk"));
        assertThat(described.featureType()).isEqualTo(FeatureType.STRING);
        assertThat(feature(name, "time").description()).isNull();
        assertThatThrownBy(() -> feature(name, "nothing")).isInstanceOf(ResourceNotFoundException.class);
    }

    private String group(int features) {
        var name = "features-" + NUMBERS.incrementAndGet();
        var definitions = Stream.concat(
                        Stream.of("id", "time"), IntStream.range(2, features).mapToObj(number -> "f" + number))
                .map(FeatureChangesTest::feature)
                .toList();
        sageMaker.createFeatureGroup(create -> create.featureGroupName(name)
                .recordIdentifierFeatureName("id")
                .eventTimeFeatureName("time")
                .featureDefinitions(List.copyOf(definitions))
                .onlineStoreConfig(online -> online.enableOnlineStore(true)));
        return name;
    }

    private DescribeFeatureGroupResponse describe(String name, String token) {
        return sageMaker.describeFeatureGroup(
                get -> get.featureGroupName(name).nextToken(token.isEmpty() ? null : token));
    }

    private DescribeFeatureMetadataResponse feature(String group, String name) {
        return sageMaker.describeFeatureMetadata(
                get -> get.featureGroupName(group).featureName(name));
    }

    private static FeatureDefinition feature(String name) {
        return FeatureDefinition.builder()
                .featureName(name)
                .featureType(FeatureType.STRING)
                .build();
    }

    private static FeatureParameter parameter(String key, String value) {
        return FeatureParameter.builder().key(key).value(value).build();
    }
}
