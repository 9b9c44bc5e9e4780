package dev.concord.project;

import dev.concord.identity.Action;
import dev.concord.identity.CurrentPerson;
import dev.concord.identity.Permissions;
import dev.concord.identity.Person;
import dev.concord.outbox.Outbox;
import dev.concord.project.internal.CreationRepository;
import dev.concord.project.internal.CreationTimes;
import dev.concord.project.internal.ProjectChange;
import dev.concord.project.internal.SeenProjects;
import dev.concord.shared.Missing;
import dev.concord.shared.News;
import dev.concord.shared.ProjectId;
import dev.concord.shared.Refused;
import dev.concord.shared.Topic;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Wishes for projects, from the first word until Concord works in them or everything is taken away again. */
@Service
public class ProjectCreations {
    private final CreationRepository creations;
    private final CreationTimes times;
    private final SeenProjects seen;
    private final Permissions permissions;
    private final CurrentPerson current;
    private final Outbox outbox;
    private final News news;
    private final Clock clock;

    ProjectCreations(
            CreationRepository creations,
            CreationTimes times,
            SeenProjects seen,
            Permissions permissions,
            CurrentPerson current,
            Outbox outbox,
            News news,
            Clock clock) {
        this.creations = creations;
        this.times = times;
        this.seen = seen;
        this.permissions = permissions;
        this.current = current;
        this.outbox = outbox;
        this.news = news;
        this.clock = clock;
    }

    /** Asks for a project, whose owner the current person becomes. The same id again asks for nothing. */
    @Transactional
    public void ask(CreationId id, ProjectFacts facts) {
        var person = permissions.require(Action.CREATE_PROJECT, "Auditors read everything and create nothing");
        var name = facts.name().value();
        if (askedBefore(id, person)) {
            return;
        }
        if (creations.nameIsTaken(name)) {
            throw new Refused("There is a project called %s already".formatted(name));
        }
        if (creations.insert(id, facts, person.id(), clock.instant())) {
            begin(id, person);
            tell(id, person, "asked for a project", name, facts.purpose().value());
        }
    }

    /** Makes the role as which Concord is to work in a project that was made elsewhere; an owner lets it in. */
    @Transactional
    public CreationId prepare(ProjectId project) {
        var admin = permissions.require(
                Action.ADOPT_PROJECT, "Only an ML admin can prepare a project that was made elsewhere");
        var name = seen.foreign(project)
                .orElseThrow(
                        () -> new Missing("There is no project %s that Concord does not manage".formatted(project)))
                .name();
        return creations.of(project).map(ProjectCreation::id).orElseGet(() -> {
            var id = new CreationId(UUID.randomUUID());
            creations.insertPreparing(id, project, name, admin.id(), clock.instant());
            begin(id, admin);
            tell(id, admin, "prepared a project", name, "");
            return id;
        });
    }

    /** For the person who asked, ML admins and auditors. */
    @Transactional(readOnly = true)
    public ProjectCreation get(CreationId id) {
        return creations
                .find(id)
                .filter(this::mayRead)
                .orElseThrow(() -> new Missing("There is no creation " + id + " that you may see"));
    }

    /** How long each step took in the median of the others of its kind that came to their end. */
    @Transactional(readOnly = true)
    public Map<CreationStep, Duration> usual(CreationId id) {
        return times.usual(get(id).kind(), id);
    }

    /** Those not over yet: the current person's own, for admins and auditors everybody's, latest first. */
    @Transactional(readOnly = true)
    public List<ProjectCreation> open() {
        return creations.open().stream().filter(this::mayRead).toList();
    }

    private boolean mayRead(ProjectCreation creation) {
        return mine(creation) || permissions.may(Action.READ_AUDIT_TRAIL);
    }

    private boolean mine(ProjectCreation creation) {
        return creation.askedBy().equals(current.get().id());
    }

    /** Goes on where it stopped. */
    @Transactional
    public void retry(CreationId id) {
        var creation = requireMine(id);
        if (!creation.stuck()) {
            throw new Refused("Nothing failed here, so there is nothing to try again");
        }
        outbox.again(ProjectChange.of(id));
        tell(id, current.get(), "tried again", creation.name(), "");
    }

    /** Takes away what was made so far and nothing else; for one that failed, or waits for an owner in DataZone. */
    @Transactional
    public void undo(CreationId id) {
        var creation = requireMine(id);
        if (!creations.undoing(id)) {
            throw new Refused(
                    "%s is %s, so there is nothing to undo".formatted(creation.name(), words(creation.state())));
        }
        var subject = ProjectChange.of(id);
        var person = current.get();
        outbox.supersede(subject, ProjectChange.CREATE_PROJECT);
        outbox.tell(
                subject,
                ProjectChange.UNDO_PROJECT,
                id.value(),
                id.value(),
                person.id().value());
        tell(id, person, "undid", creation.name(), "");
    }

    private void begin(CreationId id, Person by) {
        outbox.tell(
                ProjectChange.of(id),
                ProjectChange.CREATE_PROJECT,
                id.value(),
                id.value(),
                by.id().value());
    }

    private void tell(CreationId id, Person by, String action, String name, String reason) {
        news.tell(
                Topic.PROJECTS,
                id,
                news.decided(by.id(), action, "project " + name).because(reason).as(id.value()));
    }

    private boolean askedBefore(CreationId id, Person person) {
        var known = creations.find(id);
        if (known.filter(found -> !found.askedBy().equals(person.id())).isPresent()) {
            throw new Missing("There is no creation " + id + " that you may see");
        }
        return known.isPresent();
    }

    /** What an admin prepared needs an admin to go on, whoever it was. */
    private ProjectCreation requireMine(CreationId id) {
        creations.lock(id);
        var creation = get(id);
        if (creation.kind() == ProjectCreation.Kind.PREPARE) {
            permissions.require(Action.ADOPT_PROJECT, "Only ML admins can do this");
        } else {
            permissions.require(
                    mine(creation) ? Action.CREATE_PROJECT : Action.ADOPT_PROJECT,
                    "Only %s and ML admins can do this".formatted(creation.askedByName()));
        }
        return creation;
    }

    private static String words(ProjectCreation.State state) {
        return switch (state) {
            case CREATING -> "being created";
            case PREPARED -> "prepared";
            case FAILED -> "not complete";
            case DONE -> "complete";
            case UNDOING -> "being undone";
            case UNDONE -> "undone";
        };
    }
}
