package dev.concord.subscription.internal.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.concord.People;
import dev.concord.audit.AuditEntry;
import dev.concord.audit.AuditTrail;
import dev.concord.shared.NotAllowed;
import dev.concord.shared.Refused;
import dev.concord.shared.Slice;
import dev.concord.subscription.AccessState;
import dev.concord.subscription.Ended;
import dev.concord.subscription.RequestId;
import dev.concord.subscription.internal.Seen;
import dev.concord.subscription.internal.SubscriptionProgress;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class GrantObserverTests extends WithBothSides {
    @Autowired
    SubscriptionProgress progress;

    @Autowired
    AuditTrail trail;

    @Autowired
    DSLContext db;

    @Test
    void whatAwsConfirmsStandsInTheTrail() {
        var id = granted();
        assertThat(actions()).contains("saw granted in AWS").doesNotContain("saw the access gone in AWS");
        People.OSKAR.signIn();
        subscriptions.revoke(
                Objects.requireNonNull(accesses.of(id).subscription()),
                accesses.of(id).subscriptionVersion(),
                "The trial is over");
        told();
        assertThat(actions()).contains("saw the access gone in AWS");
    }

    private List<String> actions() {
        People.DANIEL.signIn();
        return trail.of(asset, Slice.first(50)).items().stream()
                .map(AuditEntry::action)
                .toList();
    }

    @Test
    void aGrantDeletedInDataZoneIsShownAndGrantedAgainOnlyByAPerson() {
        var id = granted();
        var first = datazoneGrant(id);
        datazone()
                .deleteSubscriptionGrant(
                        delete -> delete.domainIdentifier(ACCOUNT.domain()).identifier(first));
        await().untilAsserted(() -> {
            look();
            assertThat(access(id).state()).isEqualTo(AccessState.REMOVED);
        });
        tellOnce();
        assertThat(access(id).state()).isEqualTo(AccessState.REMOVED);
        People.OSKAR.signIn();
        subscriptions.retry(id);
        told();
        look();
        assertThat(access(id).state()).isEqualTo(AccessState.GRANTED);
        assertThat(datazoneGrant(id)).isNotEqualTo(first);
    }

    @Test
    void aShareTakenAwayInSageMakerIsShownAndCanBeGrantedAgain() {
        var id = granted();
        untag();
        look();
        assertThat(access(id).state()).isEqualTo(AccessState.REMOVED);
        assertThat(access(id).failure()).contains("not shared");
        People.INES.signIn();
        assertThatThrownBy(() -> subscriptions.retry(id))
                .as("whoever lost it")
                .isInstanceOf(NotAllowed.class)
                .hasMessageContaining("This was taken away in AWS; an owner of");
        People.OSKAR.signIn();
        subscriptions.retry(id);
        told();
        look();
        assertThat(access(id).state()).isEqualTo(AccessState.GRANTED);
        assertThat(tags()).contains("sagemaker:shared-with:" + environment);
    }

    /** What was approved was the one that is gone. */
    @Test
    void anotherResourceOfTheNameIsNeitherAskedForNorApprovedNorGranted() {
        var id = granted();
        var waiting = askedFor(another());
        untag();
        look();
        db.execute("update catalog_seen set resource_created_at = now() where asset_id = ?", asset.value());
        People.OSKAR.signIn();
        assertThatThrownBy(() -> subscriptions.retry(id))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("in SageMaker now. Until it is imported, nobody can subscribe to it");
        assertThatThrownBy(() -> requests.approve(waiting, accesses.of(waiting).requestVersion(), "Fine"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("Until it is imported");
        told();
        assertThat(access(id).state()).isEqualTo(AccessState.REMOVED);
        assertThat(tags()).doesNotContain("sagemaker:shared-with:" + environment);
    }

    @Test
    void whatARevokeInDataZoneTakesAwayIsNeverCalledRemoved() {
        var id = granted();
        revokeThere(id);
        read(grantObserver, subscriber.value());
        assertThat(access(id).state()).isIn(AccessState.REVOKING, AccessState.REVOKED);
        assertThat(Objects.requireNonNull(access(id).revocation()).how()).isEqualTo(Ended.REVOKED_IN_DATAZONE);
    }

    @Test
    void aTagThatARevokeInDataZoneTookIsNeverCalledRemoved() {
        var id = granted();
        revokeThere(id);
        untag();
        read(shareObserver, arn);
        assertThat(access(id).state()).isIn(AccessState.REVOKING, AccessState.REVOKED);
        assertThat(Objects.requireNonNull(access(id).revocation()).how()).isEqualTo(Ended.REVOKED_IN_DATAZONE);
    }

    @Test
    void twoWhoHaveItGrantedAgainAtOnceHaveItGrantedOnce() throws Exception {
        var id = granted();
        untag();
        look();
        var refused = new AtomicInteger();
        var both = Stream.of(People.OSKAR, People.OSKAR)
                .map(person -> Thread.ofVirtual().start(() -> {
                    person.signIn();
                    try {
                        subscriptions.retry(id);
                    } catch (Refused late) {
                        refused.incrementAndGet();
                    }
                }))
                .toList();
        for (var one : both) {
            one.join();
        }
        assertThat(refused).hasValue(1);
        told();
        assertThat(access(id).state()).isEqualTo(AccessState.GRANTED);
        var live = datazone()
                .listSubscriptionGrants(
                        list -> list.domainIdentifier(ACCOUNT.domain()).subscriptionId(datazoneSubscription(id)))
                .items();
        assertThat(live).hasSize(1);
    }

    @Test
    void whatAwsAloneShowsAsFailedCanBeTriedAgain() {
        var id = granted();
        var first = datazoneGrant(id);
        shows(first, "GRANT_FAILED");
        assertThat(access(id).state()).isEqualTo(AccessState.FAILED);
        People.INES.signIn();
        subscriptions.retry(id);
        told();
        assertThat(access(id).state()).isEqualTo(AccessState.GRANTED);
        assertThat(datazoneGrant(id)).isNotEqualTo(first);
    }

    @Test
    void noReadingTurnsAFailedRevokeBackIntoAGrant() {
        var id = granted();
        People.OSKAR.signIn();
        var subscription = Objects.requireNonNull(accesses.of(id).subscription());
        subscriptions.revoke(subscription, accesses.of(id).subscriptionVersion(), "The trial is over");
        progress.grantFailed(subscription, "AWS is away");
        shows(datazoneGrant(id), "GRANTED");
        progress.granted(subscription);
        shareObserver.apply(arn, new Seen.SharedWith(List.of(environment), List.of()), Instant.now());
        assertThat(access(id).state()).isEqualTo(AccessState.FAILED);
        told();
        assertThat(access(id).state()).isEqualTo(AccessState.REVOKED);
    }

    /** A reading that tells this state of the grant, later than all that was read before. */
    private void shows(String grant, String state) {
        var seen = new Seen.Grant(
                grant,
                null,
                environment,
                "target",
                state,
                "The resource is busy",
                Instant.now().plusSeconds(3600));
        transaction.executeWithoutResult(status -> grantObserver.apply(
                subscriber.value(), new Seen.GrantedTo(List.of(seen), List.of(), List.of()), Instant.now()));
    }

    private void untag() {
        ACCOUNT.sagemaker()
                .deleteTags(delete -> delete.resourceArn(arn).tagKeys("sagemaker:shared-with:" + environment));
    }

    private List<String> tags() {
        return ACCOUNT.sagemaker().listTags(list -> list.resourceArn(arn)).tags().stream()
                .map(tag -> tag.key())
                .toList();
    }

    private void revokeThere(RequestId id) {
        datazone()
                .revokeSubscription(
                        revoke -> revoke.domainIdentifier(ACCOUNT.domain()).identifier(datazoneSubscription(id)));
    }
}
