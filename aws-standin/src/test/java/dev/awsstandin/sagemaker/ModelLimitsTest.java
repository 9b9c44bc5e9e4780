package dev.awsstandin.sagemaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsstandin.RunningStandin;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.sagemaker.SageMakerClient;
import software.amazon.awssdk.services.sagemaker.model.AuthMode;
import software.amazon.awssdk.services.sagemaker.model.FeatureDefinition;
import software.amazon.awssdk.services.sagemaker.model.FeatureType;
import software.amazon.awssdk.services.sagemaker.model.SageMakerException;
import software.amazon.awssdk.services.sagemaker.model.Tag;

class ModelLimitsTest {

    @RegisterExtension
    static final RunningStandin STANDIN = new RunningStandin();

    @Test
    void aSessionInStudioLastsFromHalfAnHourToTwelveHours() {
        var domain = client().createDomain(create ->
                        create.domainName("risk").authMode(AuthMode.IAM).defaultUserSettings(settings -> {}))
                .domainId();
        client().createUserProfile(create -> create.domainId(domain).userProfileName("ines"));

        assertThat(link(domain, 1800)).isNotEmpty();
        assertRefused("greater than or equal to 1800", () -> link(domain, 1799));
        assertRefused("less than or equal to 43200", () -> link(domain, 43_201));
    }

    @Test
    void aFeatureGroupHasFeaturesAndAStore() {
        assertRefused("greater than or equal to 1", () -> features(List.of(), true));
        assertRefused(
                "less than or equal to 2500",
                () -> features(
                        IntStream.range(0, 2501).mapToObj(i -> feature("f" + i)).toList(), true));
        assertRefused("OnlineStoreConfig and OfflineStoreConfig", () -> features(List.of(feature("f0")), false));
    }

    @Test
    void atMostFiftyTagsAreAddedAtOnceAndTheyReplaceThoseOfTheirKey() {
        var arn = client().createModelPackageGroup(
                        create -> create.modelPackageGroupName("tagged").tags(tag("k0", "old")))
                .modelPackageGroupArn();

        assertRefused("less than or equal to 50", () -> tags(arn, 51));
        tags(arn, 50);

        assertThat(client().listTagsPaginator(list -> list.resourceArn(arn)).tags())
                .hasSize(50)
                .contains(tag("k0", "new"));
    }

    private static SageMakerClient client() {
        return STANDIN.sageMaker();
    }

    private static String link(String domain, int seconds) {
        return client().createPresignedDomainUrl(create ->
                        create.domainId(domain).userProfileName("ines").sessionExpirationDurationInSeconds(seconds))
                .authorizedUrl();
    }

    private static void features(List<FeatureDefinition> features, boolean online) {
        client().createFeatureGroup(create -> {
            create.featureGroupName("trips")
                    .recordIdentifierFeatureName("f0")
                    .eventTimeFeatureName("f0")
                    .featureDefinitions(features);
            if (online) {
                create.onlineStoreConfig(store -> store.enableOnlineStore(true));
            }
        });
    }

    private static FeatureDefinition feature(String name) {
        return FeatureDefinition.builder()
                .featureName(name)
                .featureType(FeatureType.STRING)
                .build();
    }

    private static void tags(String arn, int count) {
        client().addTags(add -> add.resourceArn(arn)
                .tags(IntStream.range(0, count)
                        .mapToObj(i -> tag("k" + i, "new"))
                        .toList()));
    }

    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }

    private static void assertRefused(String message, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(SageMakerException.class, refused -> {
            assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("ValidationException");
            assertThat(refused.awsErrorDetails().errorMessage()).contains(message);
        });
    }
}
