package dev.concord.project;

import dev.concord.identity.Action;
import dev.concord.identity.Designation;
import dev.concord.identity.MemberId;
import dev.concord.identity.Permissions;
import dev.concord.identity.Person;
import dev.concord.project.internal.ChangeRepository;
import dev.concord.project.internal.MemberQueries;
import dev.concord.project.internal.ProjectRepository;
import dev.concord.shared.Missing;
import dev.concord.shared.ProjectId;
import dev.concord.shared.Refused;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who belongs to a project, people and groups alike. Owners change it; it becomes true once DataZone has it. */
@Service
public class Members {
    private final Projects projects;
    private final ProjectRepository rows;
    private final MemberQueries members;
    private final ChangeRepository changes;
    private final Permissions permissions;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Members(
            Projects projects,
            ProjectRepository rows,
            MemberQueries members,
            ChangeRepository changes,
            Permissions permissions,
            Clock clock,
            ApplicationEventPublisher events) {
        this.projects = projects;
        this.rows = rows;
        this.members = members;
        this.changes = changes;
        this.permissions = permissions;
        this.clock = clock;
        this.events = events;
    }

    /** Owners first, then by name, with what DataZone has not confirmed; for those who see the project. */
    @Transactional(readOnly = true)
    public List<ProjectMember> of(ProjectId project) {
        permissions.requireSight(project, "project " + project);
        return members.of(project);
    }

    /** Only somebody whom the domain let in and who is not in the project. */
    @Transactional
    public ChangeId add(ProjectId id, MemberId member, Designation designation) {
        var person = requireOwner(id);
        projects.requireLive(id);
        var name = members.addable(member)
                .orElseThrow(() -> new Refused(
                        "The domain does not know %s; an administrator lets people in".formatted(member.value())));
        return add(id, member, name, designation, person);
    }

    /** Has been decided by an owner. */
    ChangeId add(ProjectId id, MemberId member, String name, Designation designation, Person by) {
        find(id, member).filter(known -> known.designation() != null).ifPresent(known -> {
            throw new Refused("%s is in this project already".formatted(known.name()));
        });
        return ask(id, member, name, null, designation, by);
    }

    /** Refused for the last owner. */
    @Transactional
    public ChangeId change(ProjectId id, MemberId member, Designation designation) {
        var person = requireOwner(id);
        projects.requireLive(id);
        var known = require(id, member);
        if (known.designation() == designation) {
            throw new Refused("%s is %s already".formatted(known.name(), designation.withArticle()));
        }
        refuseTheLastOwner(id, known);
        return ask(id, member, known.name(), known.designation(), designation, person);
    }

    /** Refused for the last owner. */
    @Transactional
    public ChangeId remove(ProjectId id, MemberId member) {
        var person = requireOwner(id);
        var known = require(id, member);
        refuseTheLastOwner(id, known);
        return ask(id, member, known.name(), known.designation(), null, person);
    }

    /** Tries again what DataZone refused. */
    @Transactional
    public void retry(ProjectId id, ChangeId change) {
        end(id, change, false);
    }

    /** The member stays as DataZone has it. */
    @Transactional
    public void giveUp(ProjectId id, ChangeId change) {
        end(id, change, true);
    }

    private void end(ProjectId id, ChangeId change, boolean givenUp) {
        var person = requireOwner(id);
        var failed = changes.open(id).stream()
                .filter(found -> found.id().equals(change) && found.failure() != null)
                .findFirst()
                .orElseThrow(() -> new Refused("Nothing failed here, so there is nothing to try again"));
        if (givenUp) {
            changes.givenUp(change, clock.instant());
        }
        events.publishEvent(
                new MembershipChangeRetried(change, id, failed.member(), givenUp, person.id(), clock.instant()));
    }

    private ChangeId ask(
            ProjectId id,
            MemberId member,
            String name,
            @Nullable Designation before,
            @Nullable Designation wanted,
            Person by) {
        projects.requireManaged(projects.get(id));
        if (find(id, member).filter(known -> known.change() != null).isPresent()) {
            throw new Refused("DataZone has not confirmed the last change for %s yet".formatted(name));
        }
        var change = changes.insert(id, member, before, wanted, by.id(), clock.instant());
        events.publishEvent(
                new MembershipChangeAsked(change, id, member, name, before, wanted, by.id(), clock.instant()));
        return change;
    }

    /** Whoever is about to go or to be something else does not count as an owner any more. */
    private void refuseTheLastOwner(ProjectId id, ProjectMember leaving) {
        boolean another = members.of(id).stream()
                .filter(member -> !member.member().equals(leaving.member()))
                .anyMatch(member -> member.designation() == Designation.PROJECT_OWNER && member.change() == null);
        if (leaving.designation() == Designation.PROJECT_OWNER && !another) {
            throw new Refused("%s is the last owner of %s; make somebody else an owner first"
                    .formatted(leaving.name(), projects.get(id).name()));
        }
    }

    private Person requireOwner(ProjectId id) {
        rows.lock(id);
        return permissions.require(
                Action.MANAGE_MEMBERS,
                id,
                "Only owners of %s say who belongs to it"
                        .formatted(projects.get(id).name()));
    }

    private ProjectMember require(ProjectId id, MemberId member) {
        return find(id, member)
                .filter(known -> known.designation() != null)
                .orElseThrow(() -> new Missing("There is no member %s in this project".formatted(member.value())));
    }

    private Optional<ProjectMember> find(ProjectId id, MemberId member) {
        return members.of(id).stream()
                .filter(known -> known.member().equals(member))
                .findFirst();
    }
}
