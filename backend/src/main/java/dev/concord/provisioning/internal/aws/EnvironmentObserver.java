package dev.concord.provisioning.internal.aws;

import dev.concord.aws.AwsFailure;
import dev.concord.aws.Principal;
import dev.concord.inbox.Observer;
import dev.concord.project.Projects;
import dev.concord.provisioning.Environments;
import dev.concord.provisioning.internal.aws.EnvironmentCalls.Seen;
import dev.concord.shared.About;
import dev.concord.shared.ProjectId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads each project's environments and the subscription targets in them, as the project's own role. */
@Component
class EnvironmentObserver implements Observer<EnvironmentObserver.Shown> {
    private final EnvironmentCalls calls;
    private final EnvironmentWork work;
    private final Environments environments;
    private final Projects projects;

    EnvironmentObserver(EnvironmentCalls calls, EnvironmentWork work, Environments environments, Projects projects) {
        this.calls = calls;
        this.work = work;
        this.environments = environments;
        this.projects = projects;
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
    public Optional<About> about(String subject) {
        var project = projects.get(new ProjectId(subject));
        return Optional.of(About.of(project.name(), "projects/" + subject, List.of(project.id())));
    }

    @Override
    public Class<Shown> type() {
        return Shown.class;
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(30);
    }

    @Override
    public Collection<String> subjects() {
        return projects.all().stream().map(project -> project.id().value()).toList();
    }

    /** What the list lacks is asked for by itself: one that is still there means that the list can't be believed. */
    @Override
    public Shown read(String subject) {
        var id = new ProjectId(subject);
        var as = Principal.system(projects.get(id).roleArn());
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
