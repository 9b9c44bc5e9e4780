package dev.concord.inbox.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.DurableWorkRests;
import dev.concord.ServiceTest;
import dev.concord.aws.AwsFailure;
import dev.concord.inbox.Observer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
@ExtendWith(DurableWorkRests.class)
class ReadingTests {
    private static final Duration LEASE = Duration.ofMinutes(1);

    @Autowired
    SubjectRepository subjects;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DSLContext db;

    private final Words words = new Words();
    private Instant now = Instant.now();
    private Reading reading;

    @BeforeEach
    void oneSubject() {
        db.execute("delete from inbox_subject");
        reading = reader();
        transaction.executeWithoutResult(status -> subjects.list(words, words.subjects(), now));
    }

    @Test
    void whatIsReadIsWrittenDownAndAppliedAndIsDueAgainAfterThePause() {
        assertThat(reading.next()).isTrue();
        assertThat(words.applied).containsExactly("first");
        assertThat(reading.next()).isFalse();
        now = now.plus(words.pause());
        words.says = () -> "second";
        assertThat(reading.next()).isTrue();
        assertThat(words.applied).containsExactly("first", "second");
    }

    /** As after a kill: the reader that wrote it down never comes back. */
    @Test
    void whatWasWrittenDownBeforeAKillIsAppliedOnceByAnother() {
        var due = transaction
                .execute(status -> subjects.take(List.of(), now, LEASE))
                .orElseThrow();
        subjects.read(due, JSONB.valueOf("{\"word\": \"left behind\"}"), now);
        assertThat(reader().next()).as("leased").isFalse();
        now = now.plus(LEASE.multipliedBy(2));
        assertThat(reader().next()).isTrue();
        assertThat(words.applied).containsExactly("left behind", "first");
        now = now.plus(words.pause());
        assertThat(reader().next()).isTrue();
        assertThat(words.applied).containsExactly("left behind", "first", "first");
    }

    @Test
    void whatNobodyCanTakeAnyMoreIsReadAnew() {
        var due = transaction
                .execute(status -> subjects.take(List.of(), now, LEASE))
                .orElseThrow();
        subjects.read(due, JSONB.valueOf("[\"of a former version\"]"), now);
        now = now.plus(LEASE.multipliedBy(2));
        assertThat(reading.next()).isTrue();
        assertThat(words.applied).containsExactly("first");
    }

    @Test
    void anOlderReadingDoesNotReplaceANewerOne() {
        var due = transaction
                .execute(status -> subjects.take(List.of(), now, LEASE))
                .orElseThrow();
        assertThat(subjects.read(due, JSONB.valueOf("{\"word\": \"newer\"}"), now))
                .isTrue();
        assertThat(subjects.read(due, JSONB.valueOf("{\"word\": \"older\"}"), now.minusSeconds(1)))
                .isFalse();
    }

    @Test
    void oneThatFailsWaitsLongerAndLongerAndSaysSinceWhen() {
        var since = now;
        words.says = () -> {
            throw new AwsFailure(AwsFailure.Kind.THROTTLED, "Busy", null);
        };
        for (var pause : List.of(1, 2, 4, 8, 16, 30, 30)) {
            assertThat(reading.next()).isTrue();
            assertThat(reading.next()).as("before %s s".formatted(pause)).isFalse();
            now = now.plusSeconds(pause);
        }
        assertThat(words.failures).hasSize(7).containsOnly("Busy");
        assertThat(failingSince()).isBetween(since.minusMillis(1), since.plusMillis(1));
        words.says = () -> "back";
        assertThat(reading.next()).isTrue();
        assertThat(words.applied).containsExactly("back");
        assertThat(failingSince()).isNull();
    }

    @Test
    void aHintThatComesWhileItIsReadMakesItBeReadAgain() {
        words.says = () -> {
            now = now.plusMillis(1);
            subjects.hint(words.name(), words.id, now);
            words.says = () -> "after the hint";
            return "before the hint";
        };
        assertThat(reading.next()).isTrue();
        assertThat(reading.next()).as("within a moment").isFalse();
        now = now.plusSeconds(1);
        assertThat(reading.next()).isTrue();
        assertThat(reading.next()).isFalse();
        assertThat(words.applied).containsExactly("before the hint", "after the hint");
    }

    @Test
    void manyHintsInARowAreOneReasonToLook() {
        assertThat(reading.next()).isTrue();
        for (int hint = 0; hint < 10; hint++) {
            now = now.plusMillis(50);
            subjects.hint(words.name(), words.id, now);
            assertThat(reading.next()).isFalse();
        }
        now = now.plusMillis(500);
        assertThat(reading.next()).isTrue();
        assertThat(reading.next()).isFalse();
    }

    private Instant failingSince() {
        var found = db.fetchValue("select failing_since from inbox_subject where subject = ?", words.id);
        return found == null ? null : ((java.time.OffsetDateTime) found).toInstant();
    }

    private Reading reader() {
        var clock = new Clock() {
            @Override
            public java.time.ZoneId getZone() {
                return java.time.ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
        return new Reading(subjects, List.of(words), transaction, clock);
    }

    /** A word, as somebody says it. */
    private static final class Words implements Observer<Words.Said> {
        private final String id = UUID.randomUUID().toString();
        private final List<String> applied = new ArrayList<>();
        private final List<String> failures = new ArrayList<>();
        private Supplier<String> says = () -> "first";

        record Said(String word) {}

        @Override
        public String name() {
            return "words";
        }

        @Override
        public Class<Said> type() {
            return Said.class;
        }

        @Override
        public Duration pause() {
            return Duration.ofSeconds(20);
        }

        @Override
        public Collection<String> subjects() {
            return List.of(id);
        }

        @Override
        public Said read(String subject) {
            return new Said(says.get());
        }

        @Override
        public void apply(String subject, Said seen, Instant begun) {
            applied.add(seen.word());
        }

        @Override
        public void failed(String subject, String why) {
            failures.add(why);
        }
    }
}
