package dev.concord.agreement;

import static dev.concord.SampleData.CREDIT_RISK;
import static dev.concord.SampleData.CUSTOMER_RETENTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import dev.concord.DurableWorkRests;
import dev.concord.People;
import dev.concord.SampleData;
import dev.concord.ServiceTest;
import dev.concord.inbox.Coverage;
import dev.concord.inbox.Observer;
import dev.concord.inbox.Sight;
import dev.concord.outbox.Unfinished;
import dev.concord.shared.About;
import dev.concord.shared.NotAllowed;
import dev.concord.shared.ProjectId;
import dev.concord.shared.Slice;
import dev.concord.subscription.SubscriptionRequests;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
@ExtendWith(DurableWorkRests.class)
class AgreementTests {
    private static final String PROJECTS = "project";
    private static final String TITLE = "Projects and their members";

    @Autowired
    Agreement agreement;

    @Autowired
    SubscriptionRequests requests;

    @Autowired
    SampleData sample;

    @Autowired
    List<Observer<?>> observers;

    @Autowired
    Scheduler scheduler;

    @Autowired
    DSLContext db;

    /** All observers have just found that there is nothing to read. */
    @BeforeEach
    void nothingIsRead() {
        sample.projects();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> scheduler.getCurrentlyExecuting().isEmpty());
        db.execute("delete from inbox_subject");
        db.execute("delete from outbox_row");
        db.execute("delete from inbox_observer");
        listed();
        People.INES.signIn();
    }

    private void listed() {
        observers.forEach(observer -> db.execute("insert into inbox_observer values (?, now())", observer.name()));
    }

    @AfterEach
    void signOut() {
        People.signOut();
    }

    @Test
    void isInStepWhenEverySubjectWasReadWithinItsPeriod() {
        read(CREDIT_RISK, 10);
        read(CUSTOMER_RETENTION, 40);
        assertThat(agreement.standing()).satisfies(standing -> {
            assertThat(standing.state()).isEqualTo(Standing.State.IN_STEP);
            assertThat(Duration.between(standing.looked(), standing.at())).isBetween(seconds(40), seconds(55));
        });
    }

    @Test
    void anObserverThatFailsIsNotKnownSinceItFails() {
        read(CREDIT_RISK, 10);
        failing(CUSTOMER_RETENTION, 300);
        assertThat(agreement.standing()).satisfies(standing -> {
            assertThat(standing.state()).isEqualTo(Standing.State.NOT_KNOWN);
            assertThat(standing.unknown()).containsExactly(TITLE);
            assertThat(Duration.between(standing.unknownSince(), standing.at())).isBetween(seconds(300), seconds(330));
        });
        var first = agreement.observers().getFirst();
        assertThat(first.title()).isEqualTo(TITLE);
        assertThat(first.trouble()).isEqualTo("Access denied");
    }

    @Test
    void readersThatAreBusyAreBehindUntilNobodyReadsAnyMore() {
        read(CREDIT_RISK, 120);
        assertThat(agreement.standing().state()).isEqualTo(Standing.State.CATCHING_UP);
        db.execute("update inbox_subject set looked_at = now() - interval '2 hours'");
        assertThat(agreement.standing().state()).isEqualTo(Standing.State.NOT_KNOWN);
    }

    @Test
    void nothingIsKnownBeforeAllWasListedAndReadForTheFirstTime() {
        db.execute("delete from inbox_observer");
        assertThat(agreement.standing().state()).isEqualTo(Standing.State.NOT_KNOWN);
        listed();
        db.execute("update inbox_observer set listed_at = now() - interval '3 minutes' where name = 'environments'");
        assertThat(agreement.standing().unknown()).containsExactly("Environments and their subscription targets");
        db.execute("update inbox_observer set listed_at = now()");
        assertThat(agreement.standing().state()).isEqualTo(Standing.State.IN_STEP);
        unread(CREDIT_RISK);
        assertThat(agreement.standing().state()).isEqualTo(Standing.State.NOT_KNOWN);
        read(CUSTOMER_RETENTION, 5);
        assertThat(agreement.standing().state()).isEqualTo(Standing.State.CATCHING_UP);
    }

    @Test
    void whatWaitsAndWhatFailedIsSaidInWordsToBothSides() {
        requests.submit(sample.publishedModel("card-fraud", ""), CUSTOMER_RETENTION, "To compare");
        db.execute("delete from outbox_row where kind <> 'REQUEST'");
        assertThat(agreement.standing().state()).isEqualTo(Standing.State.CATCHING_UP);
        assertThat(words()).containsExactly("Request card-fraud for Customer Retention");
        People.OSKAR.signIn();
        assertThat(words()).containsExactly("Request card-fraud for Customer Retention");
        db.execute("update outbox_row set failed_at = now(), failure = 'Access denied'");
        assertThat(agreement.standing().state()).isEqualTo(Standing.State.FAILED);
        assertThat(agreement.writes(Slice.first(10)).items()).singleElement().satisfies(row -> {
            assertThat(row.failure()).isEqualTo("Access denied");
            assertThat(row.about().address()).startsWith("catalog/assets/");
        });
        db.execute("update outbox_row set projects = '{elsewhere}'");
        assertThat(words()).isEmpty();
        People.DANIEL.signIn();
        assertThat(words()).hasSize(1);
    }

    @Test
    void membersSeeTheirProjectsAndAuditorsAll() {
        read(CREDIT_RISK, 10);
        read(CUSTOMER_RETENTION, 10);
        assertThat(agreement.subjects(PROJECTS, Slice.first(10)).items())
                .extracting(sight -> sight.about().words())
                .containsExactly("Customer Retention");
        assertThat(projects().subjects()).isEqualTo(1);
        People.DANIEL.signIn();
        assertThat(agreement.subjects(PROJECTS, Slice.first(10)).total()).isEqualTo(2);
        assertThat(projects().subjects()).isEqualTo(2);
    }

    @Test
    void membersHaveTheirSubjectsReadAtOnceAndAuditorsOnlyRead() {
        read(CREDIT_RISK, 10);
        read(CUSTOMER_RETENTION, 10);
        agreement.look();
        assertThat(db.fetch("select subject from inbox_subject where due_at <= now() + interval '1 second'")
                        .getValues("subject", String.class))
                .containsExactly(CUSTOMER_RETENTION.value());
        People.DANIEL.signIn();
        assertThatThrownBy(agreement::look).isInstanceOf(NotAllowed.class);
    }

    /** Of a thousand subjects in every state. */
    @Test
    void theDatabaseCountsWhatEachSubjectSaysOfItself() {
        db.execute("""
                insert into inbox_subject (observer, subject, pause_ms, due_at, listed_at, looked_at, takes_ms, failing_since, trouble)
                select 'project', 'credit-risk' || repeat(' ', n), 30000, now(), now() - n * interval '1 second',
                    case when n % 7 > 0 then now() - n * interval '1 second' end, n % 5 * 20000,
                    case when n % 11 = 0 then now() end, case when n % 11 = 0 then 'Throttled' end
                from generate_series(1, 1000) n""");
        People.DANIEL.signIn();
        var now = agreement.standing().at();
        var sights = db.fetch("select * from inbox_subject").stream()
                .map(row -> new Sight(
                                "project",
                                "",
                                new About("", "", Set.of()),
                                seconds(30),
                                Duration.ofMillis(row.get("takes_ms", Long.class)),
                                row.get("listed_at", Instant.class),
                                row.get("looked_at", Instant.class),
                                row.get("failing_since", Instant.class),
                                "")
                        .state(now))
                .toList();
        assertThat(projects().fresh()).isCloseTo(count(sights, Sight.State.FRESH), offset(3));
        assertThat(projects().unknown()).isCloseTo(count(sights, Sight.State.UNKNOWN), offset(3));
        assertThat(projects().behind()).isPositive();
    }

    private static int count(List<Sight.State> states, Sight.State wanted) {
        return (int) states.stream().filter(wanted::equals).count();
    }

    private Coverage projects() {
        return agreement.observers().stream()
                .filter(observer -> observer.observer().equals(PROJECTS))
                .findFirst()
                .orElseThrow();
    }

    private List<String> words() {
        return agreement.writes(Slice.first(10)).items().stream()
                .map(Unfinished::about)
                .map(about -> about.words())
                .toList();
    }

    private void read(ProjectId project, int secondsAgo) {
        subject(project);
        db.execute(
                "update inbox_subject set looked_at = now() - ? * interval '1 second' where subject = ?",
                secondsAgo,
                project.value());
    }

    private void failing(ProjectId project, int secondsAgo) {
        read(project, secondsAgo);
        db.execute(
                "update inbox_subject set failing_since = looked_at, trouble = 'Access denied' where subject = ?",
                project.value());
    }

    private void unread(ProjectId project) {
        subject(project);
    }

    private void subject(ProjectId project) {
        db.execute(
                "insert into inbox_subject (observer, subject, projects, pause_ms, due_at)"
                        + " values ('project', ?, array[?], 30000, now() + interval '1 hour')",
                project.value(),
                project.value());
    }

    private static Duration seconds(int seconds) {
        return Duration.ofSeconds(seconds);
    }
}
