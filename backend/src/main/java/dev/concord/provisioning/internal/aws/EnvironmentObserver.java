package dev.concord.provisioning.internal.aws;

import dev.concord.aws.AwsFailure;
import dev.concord.project.Projects;
import dev.concord.project.reading.EachProject;
import dev.concord.provisioning.Environments;
import dev.concord.provisioning.internal.aws.EnvironmentCalls.Seen;
import dev.concord.shared.ProjectId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads each project's environments and the subscription targets in them, as the project's own role. */
@Component
class EnvironmentObserver extends EachProject<EnvironmentObserver.Shown> {
    private final EnvironmentCalls calls;
    private final EnvironmentWork work;
    private final Environments environments;

    EnvironmentObserver(EnvironmentCalls calls, EnvironmentWork work, Environments environments, Projects projects) {
        super(projects);
        this.calls = calls;
        this.work = work;
        this.environments = environments;
    }

    /** All environments of a project. */
    record Shown(List<Seen> environments) {}

    @Override
    public String name() {
        return "environments";
    }

    @Override
    public String title() {
        return "Environments and their subscription targets";
    }

    @Override
    public Class<Shown> type() {
        return Shown.class;
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(30);
    }

    /** What the list lacks is asked for by itself: one that is still there means that the list can't be believed. */
    @Override
    public Shown read(String subject) {
        var id = new ProjectId(subject);
        var as = as(subject);
        var seen = calls.observe(as, id);
        var listed = seen.stream().map(shown -> shown.environment().id()).toList();
        environments.known(id).stream()
                .filter(known -> !listed.contains(known))
                .filter(known -> work.shows(as, known))
                .findFirst()
                .ifPresent(lacking -> {
                    throw new AwsFailure(
                            AwsFailure.Kind.BROKEN,
                            "DataZone's list of environments lacks %s, which it shows by itself".formatted(lacking),
                            null);
                });
        return new Shown(seen);
    }

    @Override
    public void apply(String subject, Shown seen, Instant begun) {
        var project = new ProjectId(subject);
        environments.observed(
                project, seen.environments().stream().map(Seen::environment).toList());
        environments.detailed(
                project, seen.environments().stream().map(Seen::detail).toList());
    }
}
