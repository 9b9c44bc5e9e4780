package dev.concord.subscription.internal.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.concord.People;
import dev.concord.shared.NotAllowed;
import dev.concord.shared.Slice;
import dev.concord.subscription.AccessState;
import dev.concord.subscription.Ended;
import dev.concord.subscription.RequestId;
import dev.concord.subscription.Side;
import dev.concord.subscription.internal.Seen;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class AccessObserverTests extends WithBothSides {
    @Test
    void whatIsAcceptedInDataZoneIsShownAndGrantedOnlyWhenAnOwnerSaysSo() {
        var id = asked();
        datazone()
                .acceptSubscriptionRequest(accept -> accept.domainIdentifier(ACCOUNT.domain())
                        .identifier(datazoneRequest(id))
                        .decisionComment("From the console"));
        look();
        assertThat(access(id).state()).isEqualTo(AccessState.ACCEPTED);
        assertThat(Objects.requireNonNull(access(id).decision()).in()).isEqualTo(Side.DATAZONE);
        assertThat(Objects.requireNonNull(access(id).decision()).comment()).isEqualTo("From the console");
        People.INES.signIn();
        assertThatThrownBy(() -> subscriptions.retry(id)).isInstanceOf(dev.concord.shared.Refused.class);
        People.OSKAR.signIn();
        subscriptions.retry(id);
        told();
        assertThat(access(id).state()).isEqualTo(AccessState.GRANTED);
    }

    @Test
    void whatIsRejectedInDataZoneIsRejectedAndCanBeAskedAgain() {
        var id = asked();
        rejectThere(id);
        look();
        assertThat(access(id).state()).isEqualTo(AccessState.REJECTED);
        assertThat(asked()).isNotEqualTo(id);
    }

    @Test
    void whatIsDeletedInDataZoneIsWithdrawnAndCanBeAskedAgain() {
        var id = asked();
        look();
        datazone()
                .deleteSubscriptionRequest(
                        delete -> delete.domainIdentifier(ACCOUNT.domain()).identifier(datazoneRequest(id)));
        look();
        assertThat(access(id).state()).isEqualTo(AccessState.WITHDRAWN);
        assertThat(asked()).isNotEqualTo(id);
    }

    @Test
    void aRejectionInDataZoneWinsOverAnApprovalHere() {
        var id = asked();
        rejectThere(id);
        approve(id);
        tellOnce();
        look();
        assertThat(access(id).state()).isEqualTo(AccessState.REJECTED);
        told();
        assertThat(asked()).isNotEqualTo(id);
    }

    @Test
    void anAcceptanceInDataZoneIsTakenBackWhereItWasRejectedHere() {
        var id = asked();
        People.OSKAR.signIn();
        requests.reject(id, accesses.of(id).requestVersion(), "Not now");
        acceptThere(id);
        told();
        assertThat(access(id).state()).isEqualTo(AccessState.REJECTED);
        var made = datazone()
                .listSubscriptions(list -> list.domainIdentifier(ACCOUNT.domain())
                        .approverProjectId(owner.value())
                        .subscriptionRequestIdentifier(datazoneRequest(id)))
                .items();
        assertThat(made).allSatisfy(one -> assertThat(one.statusAsString()).isEqualTo("REVOKED"));
        assertThat(made).allSatisfy(one -> assertThat(one.retainPermissions()).isFalse());
    }

    @Test
    void whatIsApprovedHereAndAcceptedThereAgrees() {
        var id = asked();
        acceptThere(id);
        approve(id);
        told();
        assertThat(access(id).state()).isEqualTo(AccessState.GRANTED);
    }

    @Test
    void aRevokeInDataZoneEndsTheAccess() {
        var id = granted();
        datazone()
                .revokeSubscription(
                        revoke -> revoke.domainIdentifier(ACCOUNT.domain()).identifier(datazoneSubscription(id)));
        await().untilAsserted(() -> {
            look();
            assertThat(access(id).state()).isEqualTo(AccessState.REVOKED);
        });
        assertThat(Objects.requireNonNull(access(id).revocation()).how()).isEqualTo(Ended.REVOKED_IN_DATAZONE);
        assertThat(asked()).isNotEqualTo(id);
    }

    @Test
    void aRevokeThatLeavesThePermissionSaysSo() {
        var id = granted();
        datazone()
                .revokeSubscription(revoke -> revoke.domainIdentifier(ACCOUNT.domain())
                        .identifier(datazoneSubscription(id))
                        .retainPermissions(true));
        look();
        assertThat(access(id).state()).isEqualTo(AccessState.KEPT);
        assertThat(asked()).isNotEqualTo(id);
    }

    @Test
    void aCancellationInDataZoneEndsTheAccess() {
        var id = granted();
        datazone()
                .cancelSubscription(
                        cancel -> cancel.domainIdentifier(ACCOUNT.domain()).identifier(datazoneSubscription(id)));
        await().untilAsserted(() -> {
            look();
            assertThat(access(id).state()).isEqualTo(AccessState.REVOKED);
        });
        assertThat(Objects.requireNonNull(access(id).revocation()).how()).isEqualTo(Ended.CANCELLED_IN_DATAZONE);
    }

    @Test
    void whatIsAskedInDataZoneCanBeDecidedHere() {
        var made = ask();
        look();
        var found = queue();
        assertThat(found.askedIn()).isEqualTo(Side.DATAZONE);
        assertThat(found.reason()).isEqualTo("By an SDK");
        assertThat(found.datazoneRequestId()).isEqualTo(made);
        approve(found.request());
        told();
        assertThat(access(found.request()).state()).isEqualTo(AccessState.GRANTED);
    }

    @Test
    void whatIsReadTwiceOrInAnyOrderIsAppliedOnce() {
        ask();
        var seen = accessObserver.read(owner.value());
        transaction.executeWithoutResult(status -> accessObserver.apply(owner.value(), seen, Instant.now()));
        transaction.executeWithoutResult(status -> accessObserver.apply(owner.value(), seen, Instant.now()));
        approve(queue().request());
        told();
        look();
        var id = latest();
        transaction.executeWithoutResult(status -> accessObserver.apply(owner.value(), seen, Instant.now()));
        assertThat(access(id).state()).isEqualTo(AccessState.GRANTED);
    }

    @Test
    void anEmptyReadingAfterAFullOneChangesNothing() {
        var id = granted();
        transaction.executeWithoutResult(status -> {
            accessObserver.apply(
                    owner.value(), new Seen.AskedOf(List.of(), List.of(), List.of(), List.of()), Instant.now());
            grantObserver.apply(subscriber.value(), new Seen.GrantedTo(List.of(), List.of(), List.of()), Instant.now());
        });
        assertThat(access(id).state()).isEqualTo(AccessState.GRANTED);
    }

    @Test
    void whoAskedInDataZoneDoesNotDecideHere() {
        ask();
        look();
        People.INES.signIn();
        var id = latest();
        People.INES.signIn();
        assertThatThrownBy(() -> requests.approve(id, 0, ""))
                .isInstanceOfAny(NotAllowed.class, dev.concord.shared.Missing.class);
    }

    /** DataZone approves by itself when whoever asks works in both projects. */
    @Test
    void whatDataZoneApprovedByItselfIsShownAndAnOwnerCanHaveItGranted() {
        datazone()
                .createProjectMembership(create -> create.domainIdentifier(ACCOUNT.domain())
                        .projectIdentifier(owner.value())
                        .member(member ->
                                member.userIdentifier(projects.get(subscriber).roleArn()))
                        .designation("PROJECT_CONTRIBUTOR"));
        People.INES.signIn();
        var id = requests.submit(asset, subscriber, "To compare churn scores");
        tellOnce();
        assertThat(access(id).state()).isEqualTo(AccessState.FAILED);
        look();
        assertThat(access(id).state()).isEqualTo(AccessState.ACCEPTED);
        People.OSKAR.signIn();
        subscriptions.retry(id);
        told();
        assertThat(access(id).state()).isEqualTo(AccessState.GRANTED);
    }

    private void acceptThere(RequestId id) {
        datazone()
                .acceptSubscriptionRequest(
                        accept -> accept.domainIdentifier(ACCOUNT.domain()).identifier(datazoneRequest(id)));
    }

    private void rejectThere(RequestId id) {
        datazone()
                .rejectSubscriptionRequest(
                        reject -> reject.domainIdentifier(ACCOUNT.domain()).identifier(datazoneRequest(id)));
    }

    /** As somebody with an SDK who works in the subscriber project. */
    private String ask() {
        return calls.request(
                        as(subscriber),
                        subscriber.value(),
                        listing(),
                        "By an SDK",
                        java.util.UUID.randomUUID().toString())
                .id();
    }

    private String listing() {
        return Objects.requireNonNull(inventory.get(asset).listingId());
    }

    private dev.concord.subscription.Access queue() {
        People.OSKAR.signIn();
        return accesses.waiting(Slice.first(200)).items().stream()
                .filter(one -> one.asset().id().equals(asset))
                .findFirst()
                .orElseThrow();
    }

    private RequestId latest() {
        People.DANIEL.signIn();
        return accesses.of(subscriber, asset).orElseThrow().request();
    }

    @org.springframework.beans.factory.annotation.Autowired
    SubscriptionCalls calls;
}
