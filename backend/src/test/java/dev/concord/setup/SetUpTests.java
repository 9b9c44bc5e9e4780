package dev.concord.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.concord.People;
import dev.concord.SampleData;
import dev.concord.ServiceTest;
import dev.concord.audit.AuditEntry;
import dev.concord.audit.AuditTrail;
import dev.concord.setup.internal.SetUpActs;
import dev.concord.shared.Missing;
import dev.concord.shared.NotAllowed;
import dev.concord.shared.Refused;
import dev.concord.shared.Slice;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class SetUpTests {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    SetUp setUp;

    @Autowired
    SetUpActs acts;

    @Autowired
    SetUpSample sample;

    @Autowired
    AuditTrail trail;

    @Autowired
    SampleData data;

    @BeforeEach
    void nothingChecked() {
        data.projects();
        sample.empty();
        People.PRIYA.signIn();
    }

    @AfterEach
    void signOut() {
        People.signOut();
    }

    @Test
    void showsEveryCheckAsUnknownBeforeTheFirstRun() {
        var report = setUp.report();
        assertThat(report.run()).isEmpty();
        assertThat(report.checks()).extracting(CheckResult::check).containsExactly(Check.values());
        assertThat(report.count(CheckState.UNKNOWN)).isEqualTo(Check.values().length);
    }

    @Test
    void anAwsThatDoesNotAnswerLeavesEveryCheckUnknownAndFailsNone() {
        setUp.check();
        await().atMost(PATIENCE)
                .pollInSameThread()
                .untilAsserted(() -> assertThat(setUp.report().running()).isFalse());
        assertThat(setUp.report().checks()).allSatisfy(result -> {
            assertThat(result.state()).isEqualTo(CheckState.UNKNOWN);
            assertThat(result.found()).contains("AWS did not");
            assertThat(result.at()).isPresent();
        });
    }

    @Test
    void aSecondRunIsNotBegunWhileOneIsUnderWay() {
        var first = sample.running();
        assertThat(setUp.check()).isEqualTo(first);
    }

    @Test
    void isReadByAuditorsAndChangedByAdminsOnly() {
        var offer = sample.offering(Check.ROLE_PROFILES, "concord-inspect");
        People.DANIEL.signIn();
        assertThat(setUp.report().checks()).isNotEmpty();
        assertThatThrownBy(() -> setUp.check()).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> setUp.take(offer)).isInstanceOf(NotAllowed.class);
        People.INES.signIn();
        assertThatThrownBy(() -> setUp.report()).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> setUp.template()).isInstanceOf(NotAllowed.class);
    }

    @Test
    void anOfferThatIsTakenIsAuditedAndTold() {
        var offer = sample.offering(Check.ROLE_PROFILES, "concord-inspect");
        var act = setUp.take(offer);
        assertThat(result(Check.ROLE_PROFILES).telling()).isTrue();
        assertThat(trail.entries("let Concord set up role-profiles", Slice.first(1))
                        .items())
                .extracting(AuditEntry::decision, AuditEntry::rule)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(act, "admins-set-up-the-domain"));
        assertThat(sample.outboxRows(act)).isEqualTo(1);
    }

    @Test
    void theSameOfferIsNotTakenTwiceAtOnce() {
        var offer = sample.offering(Check.UNIT_OWNER, "concord-bootstrap");
        setUp.take(offer);
        assertThatThrownBy(() -> setUp.take(offer)).isInstanceOf(Refused.class).hasMessageContaining("already");
    }

    @Test
    void anOfferThatCuresSeveralChecksIsUnderWayWithEachOfThem() {
        var first = sample.offering(Check.BLUEPRINT_ENABLED, "concord-inspect");
        sample.sameOffer(Check.BLUEPRINT_ENABLED, Check.BLUEPRINT_ROLES);
        setUp.take(first);
        assertThat(result(Check.BLUEPRINT_ENABLED).telling()).isTrue();
        assertThat(result(Check.BLUEPRINT_ROLES).telling()).isTrue();
        assertThatThrownBy(() -> setUp.take(first)).isInstanceOf(Refused.class);
    }

    @Test
    void anOfferWhoseContentChangedSinceItWasShownIsRefused() {
        var seen = sample.offering(Check.BLUEPRINT_ENABLED, "concord-inspect");
        sample.offering(Check.BLUEPRINT_ENABLED, "concord-bootstrap");
        assertThatThrownBy(() -> setUp.take(seen)).isInstanceOf(Missing.class);
        assertThatThrownBy(() -> setUp.take(UUID.randomUUID())).isInstanceOf(Missing.class);
    }

    @Test
    void whatBecameOfAnOfferIsShownAndChecksRunAgainByThemselves() {
        var act = setUp.take(sample.offering(Check.PROJECT_CREATORS, "concord-inspect"));
        acts.failed(act, "AddPolicyGrant: AccessDenied");
        assertThat(result(Check.PROJECT_CREATORS).act()).get().satisfies(shown -> {
            assertThat(shown.state()).isEqualTo(Act.State.FAILED);
            assertThat(shown.failure()).contains("AccessDenied");
        });
        assertThat(setUp.report().run()).isPresent();
        var again = setUp.take(sample.offering(Check.PROJECT_CREATORS, "concord-inspect"));
        acts.done(again);
        assertThat(result(Check.PROJECT_CREATORS).act())
                .get()
                .satisfies(shown -> assertThat(shown.state()).isEqualTo(Act.State.DONE));
    }

    @Test
    void theTemplateHasTheDomainFilledInAndNoSecret() {
        assertThat(setUp.template())
                .contains("DomainId:\n    Type: String\n    Default: dzd_test")
                .doesNotContain("Default: test");
    }

    private CheckResult result(Check check) {
        return setUp.report().checks().stream()
                .filter(result -> result.check() == check)
                .findFirst()
                .orElseThrow();
    }
}
