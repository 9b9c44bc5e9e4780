package dev.concord.subscription.internal.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Hooks;
import dev.awsstandin.kernel.ServiceError;
import dev.concord.LostAnswer;
import dev.concord.People;
import dev.concord.shared.Slice;
import dev.concord.subscription.AccessState;
import dev.concord.subscription.RequestId;
import dev.concord.subscription.Side;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever AWS did for us stands in the trail, also what it did without our hearing of it. */
class LostAnswerTests extends WithBothSides {
    private static final String LOST = "told AWS, answer lost";

    @Autowired
    DSLContext db;

    @ParameterizedTest
    @ValueSource(strings = {"CreateSubscriptionRequest", "AcceptSubscriptionRequest", "CreateSubscriptionGrant"})
    void whatWasDoneWithoutAnAnswerHasItsEntryOnce(String operation) {
        var lost = new LostAnswer(operation);
        try (var handle = ACCOUNT.standin().hooks().add(lost)) {
            assertThat(handle).isNotNull();
            var id = asked();
            approve(id);
            told();
            assertThat(access(id).state()).isEqualTo(AccessState.GRANTED);
        }
        assertThat(lost.lost()).isTrue();
        assertThat(entries(operation)).hasSize(1);
    }

    /** A refusal of the second try says nothing of the first. */
    @ParameterizedTest
    @ValueSource(strings = {"CreateSubscriptionRequest", "CreateSubscriptionGrant"})
    void whatWasDoneWithoutAnAnswerHasItsEntryThoughTheNextTryIsThrottled(String operation) {
        var lost = new LostAnswer(operation);
        var throttled = new ThrottledSecond(operation);
        try (var first = ACCOUNT.standin().hooks().add(lost);
                var second = ACCOUNT.standin().hooks().add(throttled)) {
            assertThat(first).isNotSameAs(second);
            var id = asked();
            approve(id);
            told();
            assertThat(access(id).state()).isEqualTo(AccessState.GRANTED);
        }
        assertThat(throttled.calls).isGreaterThan(2);
        assertThat(entries(operation)).hasSize(1);
    }

    @Test
    void aRevokeWhoseAnswerWasLostHasItsEntryOnce() {
        var id = granted();
        var lost = new LostAnswer("RevokeSubscription");
        try (var handle = ACCOUNT.standin().hooks().add(lost)) {
            assertThat(handle).isNotNull();
            revoke(id);
            told();
        }
        assertThat(lost.lost()).isTrue();
        assertThat(access(id).state()).isEqualTo(AccessState.REVOKED);
        assertThat(entries("RevokeSubscription")).hasSize(1);
    }

    /** The observer sees a request that nobody here seems to have made, for a pair that is free again. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void ourOwnRequestIsRecognisedThoughItWasDecidedWhileItsAnswerWasLost(boolean approved) {
        var lost = new LostAnswer("CreateSubscriptionRequest");
        People.INES.signIn();
        RequestId id;
        try (var handle = ACCOUNT.standin().hooks().add(lost)) {
            assertThat(handle).isNotNull();
            id = requests.submit(asset, subscriber, "To compare churn scores");
            tellOnce();
            assertThat(lost.lost()).isTrue();
        }
        if (approved) {
            approve(id);
            revoke(id);
        } else {
            People.OSKAR.signIn();
            requests.reject(id, accesses.of(id).requestVersion(), "Not for this");
        }
        look();
        told();
        look();

        People.DANIEL.signIn();
        assertThat(accesses.outgoing(subscriber, Slice.first(200)).items())
                .singleElement()
                .satisfies(only -> assertThat(only.askedIn()).isEqualTo(Side.CONCORD));
        assertThat(access(id).state()).isEqualTo(approved ? AccessState.REVOKED : AccessState.REJECTED);
        assertThat(datazone()
                        .getSubscriptionRequestDetails(get -> get.domainIdentifier(ACCOUNT.domain())
                                .identifier(Objects.requireNonNull(access(id).datazoneRequestId())))
                        .statusAsString())
                .isEqualTo("REJECTED");
    }

    @Test
    void whatWasAnsweredIsNotCalledLost() {
        granted();
        assertThat(entries("AcceptSubscriptionRequest")).containsExactly("told AWS");
        assertThat(entries("CreateSubscriptionGrant")).containsExactly("told AWS");
    }

    private void revoke(RequestId id) {
        People.OSKAR.signIn();
        var access = accesses.of(id);
        subscriptions.revoke(
                java.util.Objects.requireNonNull(access.subscription()), access.subscriptionVersion(), "No longer");
    }

    /** What was done in entries of the operation about this asset. */
    private List<String> entries(String operation) {
        var found = db.resultQuery(
                        "select action from audit_entry where aws_operation = ? and asset_id = ? order by id",
                        operation,
                        asset.value())
                .fetch(row -> (String) row.get(0));
        assertThat(found).allMatch(action -> action.equals("told AWS") || action.equals(LOST));
        return found;
    }

    private static final class ThrottledSecond implements Hooks.Listener {
        private final String operation;
        private int calls;

        ThrottledSecond(String operation) {
            this.operation = operation;
        }

        @Override
        public void before(Call call) {
            if (call.operation().equals(operation) && ++calls == 2) {
                throw new ServiceError("ThrottlingException", 429, "Rate exceeded");
            }
        }
    }
}
