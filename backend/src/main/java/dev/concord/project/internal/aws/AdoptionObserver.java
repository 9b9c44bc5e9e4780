package dev.concord.project.internal.aws;

import dev.concord.aws.AwsFailure;
import dev.concord.aws.Principal;
import dev.concord.inbox.Observer;
import dev.concord.project.CreationId;
import dev.concord.project.internal.CreationProgress;
import dev.concord.shared.About;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Notices that an owner in DataZone let Concord's prepared role into a project. */
@Component
class AdoptionObserver implements Observer<AdoptionObserver.Shown> {
    private final MemberCalls members;
    private final CreationProgress progress;

    AdoptionObserver(MemberCalls members, CreationProgress progress) {
        this.members = members;
        this.progress = progress;
    }

    /** Whether the role sees who is in the project, as only members do. */
    record Shown(boolean letIn) {}

    @Override
    public String name() {
        return "adoptions";
    }

    @Override
    public String title() {
        return "Whether owners let Concord into prepared projects";
    }

    @Override
    public Class<Shown> type() {
        return Shown.class;
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(10);
    }

    @Override
    public Collection<String> subjects() {
        return progress.awaited().stream()
                .map(awaited -> awaited.id().toString())
                .toList();
    }

    @Override
    public Optional<About> about(String subject) {
        return Optional.of(About.of(progress.of(id(subject)).name(), "projects", List.of()));
    }

    @Override
    public Shown read(String subject) {
        var prepared = progress.of(id(subject));
        var as = Principal.system(Objects.requireNonNull(prepared.roleArn()));
        try {
            members.seats(as, Objects.requireNonNull(prepared.project()));
            return new Shown(true);
        } catch (AwsFailure failure) {
            return switch (failure.kind()) {
                case DENIED, MISSING -> new Shown(false);
                case THROTTLED, CONFLICT, BROKEN -> throw failure;
            };
        }
    }

    @Override
    public void apply(String subject, Shown seen, Instant begun) {
        if (seen.letIn()) {
            progress.letIn(id(subject));
        }
    }

    private static CreationId id(String subject) {
        return CreationId.of(subject);
    }
}
