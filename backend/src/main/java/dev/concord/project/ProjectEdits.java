package dev.concord.project;

import dev.concord.identity.Action;
import dev.concord.identity.Permissions;
import dev.concord.identity.Person;
import dev.concord.outbox.Outbox;
import dev.concord.project.internal.EditRepository;
import dev.concord.project.internal.ProjectChange;
import dev.concord.project.internal.ProjectRepository;
import dev.concord.shared.Missing;
import dev.concord.shared.News;
import dev.concord.shared.ProjectId;
import dev.concord.shared.Refused;
import dev.concord.shared.Topic;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What owners say of their project. The risk tier is Concord's own; the words become true once DataZone has them. */
@Service
public class ProjectEdits {
    private final Projects projects;
    private final ProjectRepository rows;
    private final EditRepository edits;
    private final Permissions permissions;
    private final Outbox outbox;
    private final News news;
    private final Clock clock;

    ProjectEdits(
            Projects projects,
            ProjectRepository rows,
            EditRepository edits,
            Permissions permissions,
            Outbox outbox,
            News news,
            Clock clock) {
        this.projects = projects;
        this.rows = rows;
        this.edits = edits;
        this.permissions = permissions;
        this.outbox = outbox;
        this.news = news;
        this.clock = clock;
    }

    /** Refused for a stale screen, and while earlier words are still on their way. Another unit needs what creating needs. */
    @Transactional
    public void edit(ProjectId id, long seenVersion, ProjectFacts facts) {
        rows.lock(id);
        var project = projects.get(id);
        if (moved(project, facts)) {
            permissions.require(Action.CREATE_PROJECT, "Only those who may create projects can move one");
        }
        var person =
                permissions.require(Action.EDIT_PROJECT, id, "Only owners of %s can edit it".formatted(project.name()));
        projects.requireLive(id);
        rows.riskTier(id, seenVersion, facts.riskTier());
        var edit = reworded(project, facts) ? reword(project, facts, person) : null;
        news.tell(
                Topic.PROJECTS,
                id,
                news.decided(person.id(), "edited", "project " + project.name())
                        .in(id)
                        .because(what(project, facts))
                        .as(edit == null ? null : edit.value()));
    }

    private EditId reword(Project project, ProjectFacts facts, Person person) {
        projects.requireManaged(project);
        if (facts.glossaryTerms().isEmpty() && !project.glossaryTerms().isEmpty()) {
            throw new Refused("DataZone cannot take a project's last glossary term away; choose at least one");
        }
        if (edits.open(project.id()).isPresent()) {
            throw new Refused("DataZone has not confirmed the last change of %s yet".formatted(project.name()));
        }
        var edit = edits.insert(project.id(), facts, person.id(), clock.instant());
        outbox.tell(
                ProjectChange.of(project.id()),
                ProjectChange.UPDATE_PROJECT,
                edit.value(),
                edit.value(),
                person.id().value());
        return edit;
    }

    /** The words that DataZone has not confirmed, for those who see the project. */
    @Transactional(readOnly = true)
    public Optional<ProjectEdit> open(ProjectId project) {
        permissions.requireSight(project, "project " + project);
        return edits.open(project);
    }

    /** Tries again what DataZone refused. */
    @Transactional
    public void retry(ProjectId id) {
        var person = requireOwner(id);
        var failed = requireFailed(id);
        outbox.again(ProjectChange.of(id));
        tell(failed, person, "tried an edit again");
    }

    /** The project keeps the words that DataZone has. */
    @Transactional
    public void giveUp(ProjectId id) {
        var person = requireOwner(id);
        var failed = requireFailed(id);
        edits.givenUp(failed.id(), clock.instant());
        outbox.supersede(ProjectChange.of(id), ProjectChange.UPDATE_PROJECT);
        tell(failed, person, "gave up an edit");
    }

    private Person requireOwner(ProjectId id) {
        rows.lock(id);
        return permissions.require(
                Action.EDIT_PROJECT,
                id,
                "Only owners of %s can edit it".formatted(projects.get(id).name()));
    }

    private ProjectEdit requireFailed(ProjectId id) {
        return edits.open(id)
                .filter(edit -> edit.failure() != null)
                .orElseThrow(() -> new Refused("Nothing failed here, so there is nothing to try again"));
    }

    private void tell(ProjectEdit edit, Person by, String action) {
        var project = edit.project();
        news.tell(
                Topic.PROJECTS,
                project,
                news.decided(by.id(), action, "project " + projects.get(project).name())
                        .in(project)
                        .as(edit.id().value()));
    }

    /** An edit that is on its way. */
    @Transactional(readOnly = true)
    public ProjectEdit get(EditId id) {
        return edits.find(id).orElseThrow(() -> new Missing("There is no edit " + id));
    }

    /** DataZone has the words. */
    @Transactional
    public void confirmed(EditId id) {
        var edit = get(id);
        edits.done(id, clock.instant());
        rows.worded(edit, clock.instant());
        news.changed(Topic.PROJECTS, edit.project());
    }

    /** DataZone refused the words, or they are tried again when there is no reason. */
    @Transactional
    public void failed(EditId id, @org.jspecify.annotations.Nullable String why) {
        edits.failed(id, why);
        news.changed(Topic.PROJECTS, get(id).project());
    }

    private static boolean reworded(Project project, ProjectFacts facts) {
        return !project.name().equals(facts.name().value())
                || !project.purpose().equals(facts.purpose().value())
                || !Set.copyOf(project.glossaryTerms()).equals(Set.copyOf(facts.glossaryTerms()))
                || moved(project, facts);
    }

    private static boolean moved(Project project, ProjectFacts facts) {
        return facts.domainUnit() != null && !facts.domainUnit().equals(project.domainUnit());
    }

    private static String what(Project project, ProjectFacts facts) {
        return "%s; %s; risk tier %s%s"
                .formatted(
                        facts.name().value().equals(project.name()) ? project.name() : "now " + facts.name(),
                        facts.purpose().value(),
                        facts.riskTier().word(),
                        moved(project, facts) ? "; into the unit " + facts.domainUnit() : "");
    }
}
