package dev.awsstandin.datazone.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsstandin.datazone.InWorld;
import dev.awsstandin.datazone.Sharing;
import dev.awsstandin.datazone.World;
import dev.awsstandin.datazone.World.Actor;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.datazone.model.SubscriptionGrantOverallStatus;
import software.amazon.awssdk.services.datazone.model.SubscriptionGrantStatus;
import software.amazon.awssdk.services.datazone.model.SubscriptionTargetForm;
import software.amazon.awssdk.services.datazone.model.UpdateSubscriptionGrantStatusRequest;

/** Grants to targets of another provider: it makes the access and reports, DataZone only keeps the books. */
class SelfFulfilledGrantsTest extends InWorld {

    private Sharing sharing;
    private String target;

    @BeforeEach
    void subscribe() {
        sharing = Sharing.in(setting);
        target = sharing.builder
                .client()
                .createSubscriptionTarget(create -> create.domainIdentifier(domain())
                        .environmentIdentifier(sharing.environment)
                        .name("own")
                        .type("OwnSubscriptionTargetType")
                        .provider("Us")
                        .manageAccessRole("arn:aws:iam::" + World.ACCOUNT + ":role/manage")
                        .authorizedPrincipals("arn:aws:iam::" + World.ACCOUNT + ":role/user")
                        .applicableAssetTypes("SageMakerModelPackageGroupAssetType")
                        .subscriptionTargetConfig(SubscriptionTargetForm.builder()
                                .formName("OwnForm")
                                .content("{}")
                                .build()))
                .id();
    }

    @Test
    void theGrantWaitsForReportsAndHasNoEffect() {
        var grant = grant();
        assertThat(sharing.assetStatus(grant)).isEqualTo(SubscriptionGrantStatus.GRANT_PENDING);

        report(sharing.builder, grant, update -> update.status(SubscriptionGrantStatus.GRANT_IN_PROGRESS));
        assertThat(sharing.grant(grant).status()).isEqualTo(SubscriptionGrantOverallStatus.IN_PROGRESS);
        report(
                sharing.builder,
                grant,
                update -> update.status(SubscriptionGrantStatus.GRANTED).targetName("t"));

        assertThat(sharing.grant(grant).status()).isEqualTo(SubscriptionGrantOverallStatus.COMPLETED);
        assertThat(sharing.grant(grant).assets().getFirst().targetName()).isEqualTo("t");
        assertThat(sharing.isShared()).isFalse();
    }

    @Test
    void aFailureIsReportedWithItsCauseAndMayBeMended() {
        var grant = grant();

        report(
                sharing.builder,
                grant,
                update -> update.status(SubscriptionGrantStatus.GRANT_FAILED)
                        .failureCause(cause -> cause.message("Too many tags")));
        assertThat(sharing.grant(grant).status()).isEqualTo(SubscriptionGrantOverallStatus.GRANT_FAILED);
        assertThat(sharing.grant(grant).assets().getFirst().failureCause().message())
                .isEqualTo("Too many tags");

        report(sharing.builder, grant, update -> update.status(SubscriptionGrantStatus.GRANTED));
        assertThat(sharing.grant(grant).assets().getFirst().failureCause()).isNull();
    }

    @Test
    void revokingAsksForTheAccessToBeTakenAway() {
        var grant = grant();
        report(sharing.builder, grant, update -> update.status(SubscriptionGrantStatus.GRANTED));

        sharing.revoke(false);
        assertThat(sharing.assetStatus(grant)).isEqualTo(SubscriptionGrantStatus.REVOKE_PENDING);
        report(sharing.builder, grant, update -> update.status(SubscriptionGrantStatus.REVOKED));

        assertThat(sharing.grant(grant).status()).isEqualTo(SubscriptionGrantOverallStatus.COMPLETED);
        assertRefused(
                "ConflictException",
                "cannot become",
                () -> report(sharing.builder, grant, update -> update.status(SubscriptionGrantStatus.GRANTED)));
    }

    @Test
    void aDeletedGrantIsGoneOnceItIsReportedRevoked() {
        var grant = grant();
        sharing.builder
                .client()
                .deleteSubscriptionGrant(
                        delete -> delete.domainIdentifier(domain()).identifier(grant));

        report(sharing.builder, grant, update -> update.status(SubscriptionGrantStatus.REVOKED));

        assertRefused("ResourceNotFoundException", grant, () -> sharing.grant(grant));
    }

    @Test
    void onlyThoseWhoWorkInTheEnvironmentsProjectReport() {
        var grant = grant();

        assertDenied(() -> report(sharing.owner, grant, update -> update.status(SubscriptionGrantStatus.GRANTED)));
        assertRefused(
                "ResourceNotFoundException",
                "nothing",
                () -> report(
                        sharing.builder,
                        grant,
                        update -> update.assetIdentifier("nothing").status(SubscriptionGrantStatus.GRANTED)));
    }

    private String grant() {
        return sharing.builder
                .client()
                .createSubscriptionGrant(create -> create.domainIdentifier(domain())
                        .environmentIdentifier(sharing.environment)
                        .subscriptionTargetIdentifier(target)
                        .grantedEntity(entity -> entity.listing(
                                granted -> granted.identifier(sharing.listing).revision("2"))))
                .id();
    }

    private void report(Actor as, String grant, Consumer<UpdateSubscriptionGrantStatusRequest.Builder> what) {
        var asset = sharing.grant(grant).assets().getFirst().assetId();
        as.client()
                .updateSubscriptionGrantStatus(update -> what.accept(
                        update.domainIdentifier(domain()).identifier(grant).assetIdentifier(asset)));
    }
}
