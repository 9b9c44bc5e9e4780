package dev.concord.subscription.internal.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.People;
import dev.concord.StandinAccount;
import dev.concord.agreement.Agreement;
import dev.concord.aws.Principal;
import dev.concord.inbox.Difference;
import dev.concord.shared.Slice;
import dev.concord.subscription.AccessState;
import dev.concord.subscription.internal.Seen;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import software.amazon.awssdk.services.datazone.model.UserDesignation;

class AccessDifferencesTests extends WithBothSides {
    @Autowired
    Agreement agreement;

    @Autowired
    SubscriptionCalls calls;

    @Autowired
    DSLContext db;

    @Test
    void aShareThatWasTakenAwayDiffersUntilItIsGrantedAgain() {
        var id = granted();
        assertThat(seenBy(People.OSKAR)).isEmpty();
        ACCOUNT.sagemaker()
                .deleteTags(delete -> delete.resourceArn(arn).tagKeys("sagemaker:shared-with:" + environment));
        look();

        assertThat(seenBy(People.OSKAR)).singleElement().satisfies(difference -> {
            assertThat(difference.intended()).isEqualTo("Access, approved here");
            assertThat(difference.shown()).contains("not shared");
            assertThat(difference.about().address()).isEqualTo("catalog/assets/" + asset);
        });
        var since = seenBy(People.OSKAR).getFirst().since();
        look();
        assertThat(seenBy(People.OSKAR).getFirst().since()).isEqualTo(since);
        assertThat(seenBy(People.INES)).hasSize(1);
        assertThat(seenBy(People.TOMAS)).as("who has nothing to do with it").isEmpty();
        People.PRIYA.signIn();
        assertThat(agreement.standing().differences()).isPositive();

        People.OSKAR.signIn();
        subscriptions.retry(id);
        told();
        look();
        assertThat(seenBy(People.OSKAR)).isEmpty();
    }

    @Test
    void whatNobodyHereDecidedDiffersUntilAnOwnerSaysWhatIsRight() {
        var id = asked();
        datazone()
                .acceptSubscriptionRequest(accept -> accept.domainIdentifier(ACCOUNT.domain())
                        .identifier(Objects.requireNonNull(access(id).datazoneRequestId())));
        look();

        assertThat(seenBy(People.OSKAR))
                .singleElement()
                .satisfies(difference -> assertThat(difference.shown()).isEqualTo("Accepted in DataZone"));

        People.OSKAR.signIn();
        subscriptions.retry(id);
        told();
        assertThat(access(id).state()).isEqualTo(AccessState.GRANTED);
        assertThat(seenBy(People.OSKAR)).isEmpty();
    }

    /** Owners and auditors see it, though nobody can decide it here. */
    @Test
    void whatAProjectAsksInWhichConcordDoesNotWorkDiffersUntilItIsDecidedInDataZone() {
        var stranger = ACCOUNT.project("stranger-" + asset, UserDesignation.PROJECT_OWNER);
        var request = calls.request(
                        Principal.system(StandinAccount.projectRole("stranger-" + asset)),
                        stranger.value(),
                        Objects.requireNonNull(inventory.get(asset).listingId()),
                        "For a project of our own",
                        UUID.randomUUID().toString())
                .id();
        look();
        assertThat(seenBy(People.OSKAR)).singleElement().satisfies(difference -> {
            assertThat(difference.kind()).isEqualTo("subscription request");
            assertThat(difference.shown()).isEqualTo("Asked in DataZone: “For a project of our own”");
            assertThat(difference.about().words()).endsWith(" for project " + stranger);
            assertThat(difference.about().address()).isEqualTo("catalog/assets/" + asset);
        });
        assertThat(seenBy(People.INES)).as("who has nothing to do with it").isEmpty();
        transaction.executeWithoutResult(status -> accessObserver.apply(
                owner.value(), new Seen.AskedOf(List.of(), List.of(), List.of(), List.of()), Instant.now()));
        assertThat(seenBy(People.OSKAR)).as("after an empty reading").hasSize(1);

        datazone()
                .acceptSubscriptionRequest(
                        accept -> accept.domainIdentifier(ACCOUNT.domain()).identifier(request));
        look();
        assertThat(seenBy(People.OSKAR))
                .singleElement()
                .satisfies(difference -> assertThat(difference.shown()).isEqualTo("Subscribed in DataZone"));

        var subscription = calls.subscription(as(owner), owner.value(), request).orElseThrow();
        datazone()
                .revokeSubscription(
                        revoke -> revoke.domainIdentifier(ACCOUNT.domain()).identifier(subscription.id()));
        look();
        assertThat(seenBy(People.OSKAR)).isEmpty();
    }

    /** SageMaker answers for no tags of what it has not; that is no reason to know nothing. */
    @Test
    void whatIsGoneFromSageMakerIsAccessToNothing() {
        var id = granted();
        ACCOUNT.sagemaker()
                .deleteModelPackageGroup(
                        delete -> delete.modelPackageGroupName(arn.substring(arn.lastIndexOf('/') + 1)));
        db.execute("update catalog_seen set resource_gone_at = now() where asset_id = ?", asset.value());
        look();

        assertThat(access(id).state()).isEqualTo(AccessState.REMOVED);
        assertThat(seenBy(People.OSKAR))
                .singleElement()
                .satisfies(
                        difference -> assertThat(difference.shown()).isEqualTo("The resource is gone from SageMaker"));
        assertThat(shareObserver.about(arn).orElseThrow().projects()).contains(owner, subscriber);
    }

    private List<Difference> seenBy(People person) {
        person.signIn();
        return agreement.differences(Slice.first(200)).items().stream()
                .filter(difference -> difference.about().address().endsWith(asset.toString()))
                .toList();
    }
}
