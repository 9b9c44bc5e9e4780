package dev.awsstandin.datazone.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsstandin.datazone.InWorld;
import dev.awsstandin.datazone.Setting;
import dev.awsstandin.datazone.Sharing;
import dev.awsstandin.datazone.World;
import dev.awsstandin.kernel.Delays;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.datazone.model.SubscriptionGrantOverallStatus;
import software.amazon.awssdk.services.datazone.model.SubscriptionGrantStatus;

/** Grants that DataZone fulfils. */
class GrantsTest {

    private static final Duration HALF = Duration.ofMinutes(10);
    private static World world;

    @TempDir
    static Path folder;

    private Sharing sharing;

    @BeforeAll
    static void openWorld() {
        world = World.open(folder, Delays.none().grant(HALF.multipliedBy(2)));
    }

    @AfterAll
    static void closeWorld() {
        world.close();
    }

    @BeforeEach
    void subscribe() {
        sharing = Sharing.in(Setting.in(world));
    }

    @Test
    void aGrantIsFulfilledInItsTimeAndWhatItSaysIsSo() {
        var grant = sharing.grant();
        assertState(grant, SubscriptionGrantStatus.GRANT_PENDING, SubscriptionGrantOverallStatus.PENDING);

        world.later(HALF);
        assertState(grant, SubscriptionGrantStatus.GRANT_IN_PROGRESS, SubscriptionGrantOverallStatus.IN_PROGRESS);
        assertThat(sharing.isShared()).isFalse();

        world.later(HALF);
        assertThat(sharing.tags()).containsEntry("sagemaker:shared-with:" + sharing.environment, "ro");
        assertState(grant, SubscriptionGrantStatus.GRANTED, SubscriptionGrantOverallStatus.COMPLETED);
        assertThat(sharing.grant(grant).assets().getFirst().grantedTimestamp()).isNotNull();
        assertThat(sharing.grant(grant).environmentId()).isEqualTo(sharing.environment);
    }

    @Test
    void theEffectComesEvenIfNobodyAsksAfterTheGrant() {
        sharing.grant();

        world.later(HALF.multipliedBy(3));

        assertThat(sharing.isShared()).isTrue();
    }

    @Test
    void revokingTakesTheAccessAwayInItsTimeAndTheGrantStaysReadable() {
        var grant = sharing.grant();
        world.later(HALF.multipliedBy(3));

        sharing.revoke(false);
        assertThat(sharing.assetStatus(grant)).isEqualTo(SubscriptionGrantStatus.REVOKE_PENDING);
        assertThat(sharing.isShared()).isTrue();
        world.later(HALF);
        assertThat(sharing.assetStatus(grant)).isEqualTo(SubscriptionGrantStatus.REVOKE_IN_PROGRESS);
        world.later(HALF);
        assertThat(sharing.isShared()).isFalse();
        assertState(grant, SubscriptionGrantStatus.REVOKED, SubscriptionGrantOverallStatus.COMPLETED);
    }

    @Test
    void revokingWhileTheGrantIsUnderWayLeavesNothingBehind() {
        var grant = sharing.grant();
        world.later(HALF);

        sharing.revoke(false);
        world.later(HALF.multipliedBy(4));

        assertThat(sharing.assetStatus(grant)).isEqualTo(SubscriptionGrantStatus.REVOKED);
        assertThat(sharing.isShared()).isFalse();
    }

    @Test
    void permissionsMayBeRetained() {
        var grant = sharing.grant();
        world.later(HALF.multipliedBy(3));

        sharing.revoke(true);
        world.later(HALF.multipliedBy(3));

        assertThat(sharing.assetStatus(grant)).isEqualTo(SubscriptionGrantStatus.GRANTED);
        assertThat(sharing.isShared()).isTrue();
    }

    @Test
    void cancellingTakesTheAccessAwayToo() {
        var grant = sharing.grant();
        world.later(HALF.multipliedBy(3));

        sharing.builder
                .client()
                .cancelSubscription(cancel ->
                        cancel.domainIdentifier(sharing.setting.domain()).identifier(sharing.subscription));
        world.later(HALF.multipliedBy(3));

        assertThat(sharing.assetStatus(grant)).isEqualTo(SubscriptionGrantStatus.REVOKED);
        assertThat(sharing.isShared()).isFalse();
    }

    @Test
    void withoutAnActiveSubscriptionThereIsNoGrant() {
        sharing.revoke(false);

        InWorld.assertRefused(
                "ValidationException",
                "Principal %s does not have an active subscription for asset listing %s"
                        .formatted(sharing.building, sharing.listing),
                sharing::grant);
    }

    @Test
    void aRepeatedTokenGivesTheSameGrantAndAnotherTokenASecondOne() {
        var first = withToken("one");

        assertThat(withToken("one")).isEqualTo(first);
        assertThat(withToken("two")).isNotEqualTo(first);
        assertThat(sharing.builder
                        .client()
                        .listSubscriptionGrantsPaginator(list -> list.domainIdentifier(sharing.setting.domain())
                                .subscriptionId(sharing.subscription)
                                .maxResults(1))
                        .items())
                .hasSize(2);
    }

    @Test
    void theAccessStaysUntilTheLastOfTwoGrantsIsGone() {
        var first = withToken("one");
        withToken("two");
        world.later(HALF.multipliedBy(3));

        delete(first);
        world.later(HALF.multipliedBy(3));
        assertThat(sharing.isShared()).isTrue();

        sharing.revoke(false);
        world.later(HALF.multipliedBy(3));
        assertThat(sharing.isShared()).isFalse();
    }

    @Test
    void aDeletedGrantIsGoneOnceTheAccessIs() {
        var grant = sharing.grant();
        world.later(HALF.multipliedBy(3));

        delete(grant);
        assertThat(sharing.assetStatus(grant)).isEqualTo(SubscriptionGrantStatus.REVOKE_PENDING);
        world.later(HALF.multipliedBy(3));

        assertThat(sharing.isShared()).isFalse();
        InWorld.assertRefused("ResourceNotFoundException", grant, () -> sharing.grant(grant));
    }

    @Test
    void aGrantOnWhatIsNotThereFailsAndSaysWhy() {
        try (var sageMaker = world.sageMaker(world.administrator())) {
            sageMaker.deleteModelPackageGroup(
                    delete -> delete.modelPackageGroupName(sharing.arn.substring(sharing.arn.lastIndexOf('/') + 1)));
        }
        var grant = sharing.grant();
        world.later(HALF.multipliedBy(3));

        assertState(grant, SubscriptionGrantStatus.GRANT_FAILED, SubscriptionGrantOverallStatus.GRANT_FAILED);
        assertThat(sharing.grant(grant).assets().getFirst().failureCause().message())
                .contains("does not exist");
    }

    @Test
    void grantsAreForThoseWhoWorkInTheEnvironmentsProject() {
        InWorld.assertDenied(() -> sharing.setting.grant(sharing.owner, sharing.environment, sharing.listing));
        var grant = sharing.grant();
        var stranger = sharing.setting.actor("stranger");
        InWorld.assertDenied(() -> stranger.client()
                .getSubscriptionGrant(
                        get -> get.domainIdentifier(sharing.setting.domain()).identifier(grant)));
        assertThat(stranger.client()
                        .listSubscriptionGrants(list -> list.domainIdentifier(sharing.setting.domain()))
                        .items())
                .isEmpty();
        assertThat(sharing.owner
                        .client()
                        .getSubscriptionGrant(get ->
                                get.domainIdentifier(sharing.setting.domain()).identifier(grant))
                        .id())
                .isEqualTo(grant);
    }

    @Test
    void whatDataZoneFulfilsNobodyElseReports() {
        var grant = sharing.grant();

        InWorld.assertRefused(
                "ValidationException",
                "fulfils",
                () -> sharing.builder
                        .client()
                        .updateSubscriptionGrantStatus(update -> update.domainIdentifier(sharing.setting.domain())
                                .identifier(grant)
                                .assetIdentifier(
                                        sharing.grant(grant).assets().getFirst().assetId())
                                .status(SubscriptionGrantStatus.GRANTED)));
    }

    @Test
    void theListingRevisionMustExist() {
        InWorld.assertRefused(
                "ResourceNotFoundException",
                "99",
                () -> sharing.builder
                        .client()
                        .createSubscriptionGrant(create -> create.domainIdentifier(sharing.setting.domain())
                                .environmentIdentifier(sharing.environment)
                                .grantedEntity(entity -> entity.listing(granted ->
                                        granted.identifier(sharing.listing).revision("99")))));
    }

    @Test
    void aStaleListingRevisionIsNotGranted() {
        sharing.setting.publish(sharing.owner, sharing.asset());

        InWorld.assertRefused("ValidationException", "stale", () -> withToken("stale"));
        assertThat(sharing.grant()).isNotEmpty();
    }

    private String withToken(String token) {
        return sharing.builder
                .client()
                .createSubscriptionGrant(create -> create.domainIdentifier(sharing.setting.domain())
                        .environmentIdentifier(sharing.environment)
                        .grantedEntity(entity -> entity.listing(
                                granted -> granted.identifier(sharing.listing).revision("2")))
                        .clientToken(token))
                .id();
    }

    private void delete(String grant) {
        sharing.builder
                .client()
                .deleteSubscriptionGrant(delete ->
                        delete.domainIdentifier(sharing.setting.domain()).identifier(grant));
    }

    private void assertState(String grant, SubscriptionGrantStatus asset, SubscriptionGrantOverallStatus overall) {
        assertThat(sharing.assetStatus(grant)).isEqualTo(asset);
        assertThat(sharing.grant(grant).status()).isEqualTo(overall);
    }
}
