package dev.concord.provisioning;

import dev.concord.shared.PersonId;
import dev.concord.shared.ProjectId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run that makes an environment or retires one.
 *
 * @param revision of the profile that it deploys
 * @param environmentId DataZone's, once it is known
 * @param failedEnvironment what a failed attempt left and the next one removes first
 * @param deletions how often DataZone was told to delete
 */
public record Run(
        RunId id,
        long version,
        RunKind kind,
        RunState state,
        ProjectId project,
        String projectName,
        @Nullable UUID revision,
        String environmentName,
        String description,
        PersonId startedBy,
        String startedByName,
        Instant startedAt,
        @Nullable String environmentId,
        @Nullable String failedEnvironment,
        int deletions,
        List<Verdict> verdicts,
        @Nullable String failure,
        @Nullable Instant endedAt,
        List<RunStep> steps,
        List<RunEvent> events) {
    public Run {
        verdicts = List.copyOf(verdicts);
        steps = List.copyOf(steps);
        events = List.copyOf(events);
    }

    /** The environment that DataZone made for it. */
    public String environment() {
        return Objects.requireNonNull(environmentId, "DataZone has made nothing yet");
    }

    public Optional<RunStep> step(Step step) {
        return steps.stream().filter(found -> found.step() == step).findFirst();
    }

    /** The step that is taken now, or that failed. */
    public Optional<RunStep> current() {
        return steps.stream()
                .filter(step -> step.state() == RunStep.State.NOW || step.state() == RunStep.State.FAILED)
                .findFirst();
    }

    public Duration elapsed(Instant now) {
        return Duration.between(startedAt, endedAt == null ? now : endedAt);
    }

    /** The sum of the usual times of its steps; empty until every step was seen before. */
    public Optional<Duration> usual() {
        return steps.stream()
                .map(step -> Optional.ofNullable(step.usual()))
                .reduce(Optional.of(Duration.ZERO), (sum, next) -> sum.flatMap(known -> next.map(known::plus)));
    }

    /** What Concord leaves in the description, to know its own environment again after a lost reply. */
    public String mark() {
        return "[concord run %s]".formatted(id);
    }
}
