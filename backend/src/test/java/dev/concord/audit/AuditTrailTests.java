package dev.concord.audit;

import static dev.concord.SampleData.CUSTOMER_RETENTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.People;
import dev.concord.SampleData;
import dev.concord.ServiceTest;
import dev.concord.shared.NotAllowed;
import dev.concord.shared.Slice;
import dev.concord.subscription.SubscriptionRequests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class AuditTrailTests {
    @Autowired
    AuditTrail trail;

    @Autowired
    SubscriptionRequests requests;

    @Autowired
    SampleData sample;

    @BeforeEach
    void projects() {
        sample.projects();
    }

    @AfterEach
    void signOut() {
        People.signOut();
    }

    @Test
    void tellsWhoAskedAndWhoDecidedAndWhy() {
        var asset = sample.publishedModel();
        People.INES.signIn();
        var request = requests.submit(asset, CUSTOMER_RETENTION, "To compare churn scores");
        People.OSKAR.signIn();
        requests.reject(request, 0, "Ask for the synthetic set");
        var entries = trail.of(asset, Slice.first(10)).items();
        assertThat(entries)
                .extracting(AuditEntry::actorName, AuditEntry::action, AuditEntry::reason)
                .startsWith(
                        org.assertj.core.groups.Tuple.tuple("Oskar Lindgren", "rejected", "Ask for the synthetic set"),
                        org.assertj.core.groups.Tuple.tuple(
                                "Ines Duarte", "requested access", "To compare churn scores"));
        assertThat(entries.getFirst().decision()).isNotNull();
        assertThat(entries.getFirst().rule()).isEqualTo("owners-and-stewards-decide");
    }

    @Test
    void nothingIsWrittenOfWhatWasRolledBackButTheRefusal() {
        var asset = sample.publishedModel();
        People.INES.signIn();
        requests.submit(asset, CUSTOMER_RETENTION, "Once");
        assertThatThrownBy(() -> requests.submit(asset, CUSTOMER_RETENTION, "Twice"))
                .isNotNull();
        People.DANIEL.signIn();
        assertThat(trail.of(asset, Slice.first(10)).items())
                .extracting(AuditEntry::action)
                .containsOnlyOnce("requested access");
        assertThat(trail.entries("submit requested already", Slice.first(10)).items())
                .anyMatch(entry -> entry.outcome() == AuditEntry.Outcome.REFUSED
                        && entry.actor().equals("ines"));
    }

    @Test
    void isReadAsAWholeByAuditorsAndAdminsOnly() {
        People.INES.signIn();
        assertThatThrownBy(() -> trail.entries("", Slice.first(10))).isInstanceOf(NotAllowed.class);
        People.DANIEL.signIn();
        assertThat(trail.entries("", Slice.first(10)).total()).isPositive();
    }
}
