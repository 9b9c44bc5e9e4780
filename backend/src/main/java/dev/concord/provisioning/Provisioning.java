package dev.concord.provisioning;

import dev.concord.identity.Action;
import dev.concord.identity.CurrentPerson;
import dev.concord.identity.Permissions;
import dev.concord.outbox.Outbox;
import dev.concord.outbox.Subject;
import dev.concord.project.Projects;
import dev.concord.provisioning.internal.EnvironmentChange;
import dev.concord.provisioning.internal.EnvironmentRepository;
import dev.concord.provisioning.internal.RunRepository;
import dev.concord.provisioning.internal.StepRepository;
import dev.concord.shared.Missing;
import dev.concord.shared.News;
import dev.concord.shared.ProjectId;
import dev.concord.shared.Refused;
import dev.concord.shared.Require;
import dev.concord.shared.Topic;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Making environments and retiring them: each is a run that goes on without whoever started it. */
@Service
@Transactional
public class Provisioning {
    private static final Pattern NAME = Pattern.compile("[\\w -]{1,64}");

    private final RunRepository repository;
    private final StepRepository steps;
    private final Runs runs;
    private final EnvironmentRepository environments;
    private final EnvironmentProfiles profiles;
    private final Blueprints blueprints;
    private final Projects projects;
    private final Permissions permissions;
    private final CurrentPerson current;
    private final Outbox outbox;
    private final Clock clock;
    private final News news;

    Provisioning(
            RunRepository repository,
            StepRepository steps,
            Runs runs,
            EnvironmentRepository environments,
            EnvironmentProfiles profiles,
            Blueprints blueprints,
            Projects projects,
            Permissions permissions,
            CurrentPerson current,
            Outbox outbox,
            Clock clock,
            News news) {
        this.repository = repository;
        this.steps = steps;
        this.runs = runs;
        this.environments = environments;
        this.profiles = profiles;
        this.blueprints = blueprints;
        this.projects = projects;
        this.permissions = permissions;
        this.current = current;
        this.outbox = outbox;
        this.clock = clock;
        this.news = news;
    }

    /** Begins to make an environment; the same key begins nothing a second time, and answers the same run. */
    public RunId deploy(ProjectId project, ProfileId profile, String name, String description, UUID key) {
        var wanted = name.strip();
        Require.that(
                NAME.matcher(wanted).matches(),
                "An environment's name has 1 to 64 letters, digits, underscores, blanks and hyphens");
        Require.that(description.strip().length() <= 1900, "A description has at most 1900 characters");
        var projectName = projects.get(project).name();
        permissions.require(
                Action.DEPLOY_ENVIRONMENT,
                project,
                "Only owners and contributors of %s can deploy environments for it".formatted(projectName));
        projects.requireLive(project);
        var revision = deployable(project, projectName, profile);
        var kind = blueprints.kind(profiles.get(profile).blueprintId());
        repository.lock(project, wanted);
        return repository.begunWith(project, key).orElseGet(() -> {
            requireFree(project, projectName, wanted);
            var begun = begin(RunKind.DEPLOY, project, revision.id(), key, wanted, description.strip(), null);
            kind.deployment().forEach(step -> steps.todo(begun, step));
            return begun;
        });
    }

    /** Begins to retire an environment; the person types its name, so that it is not done by accident. */
    public RunId retire(String environmentId, String typedName) {
        var environment = environments
                .find(environmentId)
                .filter(found -> permissions.may(Action.SEE_PROJECT, found.project()))
                .orElseThrow(() -> new Missing("There is no environment %s that you may see".formatted(environmentId)));
        var project = environment.project();
        permissions.require(
                Action.RETIRE_ENVIRONMENT,
                project,
                "Only owners of %s and ML admins can retire its environments"
                        .formatted(projects.get(project).name()));
        Require.that(environment.name().equals(typedName.strip()), "Type the name %s".formatted(environment.name()));
        if (environment.status().equals("DELETED")) {
            throw new Refused("DataZone has deleted this environment already");
        }
        repository.lock(project, environment.name());
        requireNoRun(project, environment.name());
        var begun = begin(RunKind.RETIRE, project, null, UUID.randomUUID(), environment.name(), "", environment.id());
        Step.of(RunKind.RETIRE).forEach(step -> steps.todo(begun, step));
        return begun;
    }

    /** Lets a failed run go on; an attempt that left something unusable is removed first. */
    public void retry(RunId id) {
        var run = changing(id);
        repository.lock(run.project(), run.environmentName());
        var removing = run.step(Step.REMOVE).isPresent();
        if (!repository.move(
                id, removing ? RunState.REMOVING : RunState.RUNNING, null, clock.instant(), RunState.FAILED)) {
            throw new Refused("This run has not failed, so there is nothing to try again");
        }
        if (!removing && run.kind() == RunKind.DEPLOY && repository.toBeCleared(id)) {
            run.steps().forEach(taken -> steps.todo(id, taken.step()));
            steps.todo(id, Step.CLEAR);
        }
        repository.deletionsForgotten(id);
        run.current().ifPresent(failed -> again(run, failed.step()));
        outbox.again(EnvironmentChange.of(run.project(), run.environmentName()));
        tell(id, run.project(), "tried again", "environment " + run.environmentName());
    }

    /** Something new may have got into an environment since it was cleared, so that is looked at again until DataZone has deleted it. */
    private void again(Run run, Step failed) {
        var again = run.kind() == RunKind.RETIRE && failed != Step.GONE ? Step.of(RunKind.RETIRE) : List.of(failed);
        again.forEach(step -> steps.todo(run.id(), step));
    }

    /** Lets go of a failed deployment and removes what it made. */
    public void remove(RunId id) {
        var run = changing(id);
        Require.that(run.kind() == RunKind.DEPLOY, "Only what a deployment made can be removed");
        repository.lock(run.project(), run.environmentName());
        if (!repository.move(id, RunState.REMOVING, null, clock.instant(), RunState.FAILED)) {
            throw new Refused("This run has not failed, so nothing is removed");
        }
        repository.deletionsForgotten(id);
        steps.todo(id, Step.REMOVE);
        var subject = EnvironmentChange.of(run.project(), run.environmentName());
        outbox.supersede(subject, EnvironmentChange.DEPLOY);
        tellAws(subject, EnvironmentChange.REMOVE, id);
        var what = "what a failed run made of environment " + run.environmentName();
        tell(id, run.project(), "let remove", what);
    }

    private Run changing(RunId id) {
        var run = runs.get(id);
        permissions.require(
                run.kind() == RunKind.DEPLOY ? Action.DEPLOY_ENVIRONMENT : Action.RETIRE_ENVIRONMENT,
                run.project(),
                "Only those who may start such a run of %s can do this".formatted(run.projectName()));
        return run;
    }

    private ProfileRevision deployable(ProjectId project, String projectName, ProfileId id) {
        var profile = profiles.get(id);
        var made = profile.made();
        if (made == null || !profile.usableBy(project)) {
            throw new Refused("Profile %s can't be used for %s".formatted(profile.name(), projectName));
        }
        return made;
    }

    private void requireFree(ProjectId project, String projectName, String name) {
        requireNoRun(project, name);
        var taken = environments.of(project).stream()
                .anyMatch(found -> found.name().equals(name) && !found.status().equals("DELETED"));
        if (taken) {
            throw new Refused("%s has an environment %s already; choose another name".formatted(projectName, name));
        }
    }

    private void requireNoRun(ProjectId project, String name) {
        if (repository.open(project, name).isPresent()) {
            throw new Refused("A run for %s is not over yet; see what became of it first".formatted(name));
        }
    }

    private RunId begin(
            RunKind kind,
            ProjectId project,
            @Nullable UUID revision,
            UUID key,
            String name,
            String description,
            @Nullable String environment) {
        var by = current.get().id();
        var now = clock.instant();
        var id = repository.insert(
                new RunRepository.Beginning(kind, project, revision, key, name, description, environment, by, now));
        steps.event(id, new RunEvent(now, "Concord", "Run started"));
        boolean deploys = kind == RunKind.DEPLOY;
        tellAws(EnvironmentChange.of(project, name), deploys ? EnvironmentChange.DEPLOY : EnvironmentChange.RETIRE, id);
        tell(id, project, deploys ? "let deploy" : "let retire", "environment " + name);
        if (environment != null) {
            news.changed(Topic.ENVIRONMENTS, environment);
        }
        return id;
    }

    private void tellAws(Subject subject, EnvironmentChange change, RunId run) {
        outbox.tell(
                subject, change, run.value(), run.value(), current.get().id().value());
    }

    private void tell(RunId run, ProjectId project, String action, String subject) {
        var decided = news.decided(current.get().id(), action, subject);
        news.tell(Topic.ENVIRONMENTS, run, decided.in(project).as(run.value()));
    }
}
