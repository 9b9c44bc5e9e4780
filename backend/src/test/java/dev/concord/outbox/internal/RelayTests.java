package dev.concord.outbox.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.DurableWorkRests;
import dev.concord.ServiceTest;
import dev.concord.aws.AwsFailure;
import dev.concord.outbox.Delivery;
import dev.concord.outbox.Kind;
import dev.concord.outbox.OutboxRow;
import dev.concord.outbox.Outcome;
import dev.concord.outbox.Subject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
@ExtendWith(DurableWorkRests.class)
class RelayTests {
    @Autowired
    Unanswered unanswered;

    @Autowired
    OutboxRepository rows;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    private final Subject subject = Subject.of("tests", UUID.randomUUID());
    private final Told told = new Told();
    private Relay relay;

    private enum Telling implements Kind {
        SOMETHING
    }

    @BeforeEach
    void oneRow() {
        relay = new Relay(rows, unanswered, List.of(told), transaction, clock);
        transaction.executeWithoutResult(
                status -> rows.write(subject, Telling.SOMETHING, UUID.randomUUID(), null, "ines", Set.of()));
    }

    @Test
    void whatIsDoneIsToldOnce() {
        assertThat(relay.drain(subject)).isEmpty();
        assertThat(relay.drain(subject)).isEmpty();
        assertThat(told.times).isEqualTo(1);
    }

    /** For an hour at half a minute, and longer: it is never called failed. */
    @Test
    void whatPassesIsTriedAgainAndAgainAndNeverFails() {
        told.answer = () -> {
            throw new AwsFailure(AwsFailure.Kind.THROTTLED, "Busy", null);
        };
        for (int attempt = 0; attempt < 140; attempt++) {
            assertThat(relay.drain(subject).orElseThrow().pause()).isLessThanOrEqualTo(Duration.ofSeconds(30));
        }
        assertThat(told.failures).isEmpty();
        told.answer = Outcome::done;
        assertThat(relay.drain(subject)).isEmpty();
    }

    @Test
    void whatCannotBeDoneIsSaidOnceAndHealsByItself() {
        told.heals = true;
        told.answer = () -> new Outcome.Hopeless("The listing is not active");
        assertThat(relay.drain(subject).map(Relay.Rest::pause)).contains(Duration.ofSeconds(30));
        assertThat(relay.drain(subject).map(Relay.Rest::pause)).contains(Duration.ofSeconds(30));
        assertThat(told.failures).containsExactly("The listing is not active");
        told.answer = Outcome::done;
        assertThat(relay.drain(subject)).isEmpty();
        assertThat(rows.next(subject)).isEmpty();
    }

    @Test
    void whatOnlyAPersonCanDecideIsNotTriedBeforeThePersonSaysSo() {
        told.answer = () -> new Outcome.Hopeless("Another one has that name");
        assertThat(relay.drain(subject).orElseThrow().pause()).isGreaterThanOrEqualTo(Duration.ofHours(1));
        told.answer = Outcome::done;
        relay.drain(subject);
        assertThat(told.times).isEqualTo(1);
        transaction.executeWithoutResult(
                status -> assertThat(rows.tryAgain(subject)).isPresent());
        assertThat(relay.drain(subject)).isEmpty();
        assertThat(told.times).isEqualTo(2);
    }

    @Test
    void aFailedRowHoldsBackWhatIsBehindItUntilItIsNotToBeToldAnyMore() {
        told.answer = () -> new Outcome.Hopeless("No");
        relay.drain(subject);
        transaction.executeWithoutResult(status -> {
            rows.supersede(subject, Telling.SOMETHING);
            rows.write(subject, Telling.SOMETHING, UUID.randomUUID(), null, "ines", Set.of());
        });
        told.answer = Outcome::done;
        assertThat(relay.drain(subject)).isEmpty();
        assertThat(rows.next(subject)).isEmpty();
    }

    private static final class Told implements Delivery {
        private Supplier<Outcome> answer = Outcome::done;
        private boolean heals;
        private int times;
        private final List<String> failures = new ArrayList<>();

        @Override
        public Kind kind() {
            return Telling.SOMETHING;
        }

        @Override
        public Outcome deliver(OutboxRow row) {
            times++;
            return answer.get();
        }

        @Override
        public void failed(OutboxRow row, String why) {
            failures.add(why);
        }

        @Override
        public boolean heals() {
            return heals;
        }
    }
}
