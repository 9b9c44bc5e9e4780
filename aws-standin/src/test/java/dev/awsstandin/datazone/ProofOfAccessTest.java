package dev.awsstandin.datazone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.services.datazone.model.SubscriptionGrantOverallStatus;
import software.amazon.awssdk.services.sagemaker.SageMakerClient;
import software.amazon.awssdk.services.sagemaker.model.SageMakerException;

/** What the states say is so: the environment's users can read what was granted, from then and until it is revoked. */
class ProofOfAccessTest {

    @Test
    void theEnvironmentsUsersReadTheGroupOnlyWhileItIsGranted(@TempDir Path folder) {
        try (var world = World.open(folder)) {
            var setting = Setting.in(world);
            var owner = setting.actor("owner");
            var owning = setting.project("Owners", owner);
            var arn = setting.modelGroup("churn");
            var listing = setting.publish(owner, setting.asset(owner, owning, "churn", arn));
            var builder = setting.actor("builder");
            var building = setting.project("Builders", builder);
            var environment = setting.environment(builder, building, "studio");

            try (var sageMaker = world.sageMaker(credentials(setting, builder, environment))) {
                assertDenied(sageMaker, arn);

                setting.accept(owner, setting.request(builder, building, listing));
                assertDenied(sageMaker, arn);

                var grant = setting.grant(builder, environment, listing);
                assertThat(builder.client()
                                .getSubscriptionGrant(get ->
                                        get.domainIdentifier(setting.domain()).identifier(grant))
                                .status())
                        .isEqualTo(SubscriptionGrantOverallStatus.COMPLETED);
                assertThat(describe(sageMaker, arn)).isEqualTo("churn");

                var subscription = owner.client()
                        .listSubscriptions(
                                list -> list.domainIdentifier(setting.domain()).approverProjectId(owning))
                        .items()
                        .getFirst()
                        .id();
                owner.client()
                        .revokeSubscription(revoke ->
                                revoke.domainIdentifier(setting.domain()).identifier(subscription));
                assertDenied(sageMaker, arn);
            }
        }
    }

    private static AwsSessionCredentials credentials(Setting setting, World.Actor member, String environment) {
        var credentials = member.client()
                .getEnvironmentCredentials(
                        get -> get.domainIdentifier(setting.domain()).environmentIdentifier(environment));
        return AwsSessionCredentials.create(
                credentials.accessKeyId(), credentials.secretAccessKey(), credentials.sessionToken());
    }

    private static String describe(SageMakerClient sageMaker, String arn) {
        return sageMaker
                .describeModelPackageGroup(describe -> describe.modelPackageGroupName(arn))
                .modelPackageGroupName();
    }

    private static void assertDenied(SageMakerClient sageMaker, String arn) {
        assertThatThrownBy(() -> describe(sageMaker, arn))
                .isInstanceOfSatisfying(
                        SageMakerException.class,
                        denied ->
                                assertThat(denied.awsErrorDetails().errorCode()).isEqualTo("AccessDeniedException"));
    }
}
