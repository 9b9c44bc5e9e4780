package dev.concord.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StepsTests {
    private final List<String> recorded = new ArrayList<>();
    private final List<String> taken = new ArrayList<>();

    @Test
    void takesEachStepOnceAndEnds() {
        assertThat(Steps.walk(new Sample("", ""))).isInstanceOf(Outcome.Done.class);
        assertThat(taken).containsExactly("role", "project", "policy");
    }

    @Test
    void stopsAtOneThatWaitsAndBeginsThereTheNextTime() {
        assertThat(Steps.walk(new Sample("project", ""))).isEqualTo(new Outcome.NotYet(Duration.ZERO));
        assertThat(Steps.walk(new Sample("", ""))).isInstanceOf(Outcome.Done.class);
        assertThat(taken).containsExactly("role", "project", "project", "policy");
    }

    @Test
    void doesNotGoRoundInAStepThatIsNotRecorded() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Steps.walk(new Sample("", "project")))
                .withMessage("Step project is through and is not recorded");
    }

    /** Three steps, of which one waits, or forgets to record itself. */
    private final class Sample implements Steps<String> {
        private final String waiting;
        private final String forgetful;

        Sample(String waiting, String forgetful) {
            this.waiting = waiting;
            this.forgetful = forgetful;
        }

        @Override
        public Optional<String> next() {
            return List.of("role", "project", "policy").stream()
                    .filter(step -> !recorded.contains(step))
                    .findFirst();
        }

        @Override
        public Optional<Outcome> take(String step) {
            taken.add(step);
            if (step.equals(waiting)) {
                return Optional.of(new Outcome.NotYet(Duration.ZERO));
            }
            if (!step.equals(forgetful)) {
                recorded.add(step);
            }
            return Optional.empty();
        }

        @Override
        public Outcome ended() {
            return Outcome.done();
        }
    }
}
