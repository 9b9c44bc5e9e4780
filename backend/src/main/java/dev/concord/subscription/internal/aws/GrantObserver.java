package dev.concord.subscription.internal.aws;

import dev.concord.project.Projects;
import dev.concord.project.reading.EachProject;
import dev.concord.shared.ProjectId;
import dev.concord.subscription.internal.GrantObservations;
import dev.concord.subscription.internal.Seen;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads what each project has been granted, as the project itself. */
@Component
class GrantObserver extends EachProject<Seen.GrantedTo> {
    private final SeenCalls calls;
    private final GrantObservations observations;

    GrantObserver(SeenCalls calls, GrantObservations observations, Projects projects) {
        super(projects);
        this.calls = calls;
        this.observations = observations;
    }

    @Override
    public String name() {
        return Seen.GRANTS;
    }

    @Override
    public String title() {
        return "Grants, by project";
    }

    @Override
    public Class<Seen.GrantedTo> type() {
        return Seen.GrantedTo.class;
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(20);
    }

    @Override
    public Seen.GrantedTo read(String subject) {
        var subscriber = new ProjectId(subject);
        var as = as(subject);
        var known = observations.known(subscriber);
        var shown = calls.grants(as, subject);
        var ids = shown.stream().map(Seen.Grant::id).collect(Collectors.toSet());
        var gone = known.stream()
                .filter(id -> !ids.contains(id))
                .filter(id -> !calls.showsGrant(as, id))
                .toList();
        var ended = observations.unexplained(shown, gone).stream()
                .flatMap(id -> calls.ended(as, id).stream())
                .toList();
        return new Seen.GrantedTo(shown, gone, ended);
    }

    @Override
    public void apply(String subject, Seen.GrantedTo seen, Instant begun) {
        observations.granted(seen);
    }
}
