package dev.concord.subscription.internal.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.concord.People;
import dev.concord.audit.AuditEntry;
import dev.concord.audit.AuditEntry.Outcome;
import dev.concord.audit.AuditTrail;
import dev.concord.inbox.Inbox;
import dev.concord.project.ProjectObservation;
import dev.concord.shared.Slice;
import dev.concord.subscription.AccessState;
import dev.concord.subscription.RequestId;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import software.amazon.awssdk.services.datazone.model.UserDesignation;

/** Somebody is removed from the owner project in DataZone and decides before Concord has seen it. */
class OverruledDecisionTests extends WithBothSides {
    @Autowired
    AuditTrail trail;

    @Autowired
    Inbox inbox;

    @Test
    void anApprovalBySomebodyRemovedMeanwhileIsRefusedAndTheRequestWaitsOn() {
        var id = asked();
        ACCOUNT.noMember(owner, People.OSKAR);
        approve(id);
        told();
        waitsAndSaysWhy(id);
        assertThat(inDataZone(id)).isEqualTo("PENDING");
    }

    @Test
    void aRejectionBySomebodyRemovedMeanwhileIsRefusedAsWell() {
        var id = asked();
        ACCOUNT.noMember(owner, People.OSKAR);
        reject(id);
        told();
        waitsAndSaysWhy(id);
        assertThat(inDataZone(id)).isEqualTo("PENDING");
    }

    @Test
    void afterwardsAnotherOwnerDecides() {
        var id = asked();
        ACCOUNT.noMember(owner, People.OSKAR);
        approve(id);
        told();
        ACCOUNT.member(owner, People.OSKAR, UserDesignation.PROJECT_OWNER);
        inbox.know(ProjectObservation.OBSERVER, owner.value(), Instant.now());
        approve(id);
        told();
        look();
        assertThat(access(id).state()).isEqualTo(AccessState.GRANTED);
        assertThat(access(id).overruled()).isNull();
    }

    private void reject(RequestId id) {
        People.OSKAR.signIn();
        requests.reject(id, accesses.of(id).requestVersion(), "Not for this");
    }

    private void waitsAndSaysWhy(RequestId id) {
        var access = access(id);
        assertThat(access.state()).isEqualTo(AccessState.PENDING);
        assertThat(access.decision()).isNull();
        assertThat(access.subscription()).isNull();
        assertThat(access.overruled()).contains("Oskar Lindgren", "may not decide");
        assertThat(trail.entries(access.words(), Slice.first(20)).items())
                .filteredOn(entry -> entry.outcome() == Outcome.REFUSED)
                .extracting(AuditEntry::actor, AuditEntry::reason)
                .containsExactly(tuple(People.OSKAR.id().value(), access.overruled()));
    }

    private String inDataZone(RequestId id) {
        return datazone()
                .getSubscriptionRequestDetails(
                        get -> get.domainIdentifier(ACCOUNT.domain()).identifier(datazoneRequest(id)))
                .statusAsString();
    }
}
