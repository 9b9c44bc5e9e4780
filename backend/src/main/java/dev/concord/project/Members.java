package dev.concord.project;

import dev.concord.identity.Action;
import dev.concord.identity.Designation;
import dev.concord.identity.MemberId;
import dev.concord.identity.Permissions;
import dev.concord.identity.Person;
import dev.concord.outbox.Outbox;
import dev.concord.project.internal.ChangeRepository;
import dev.concord.project.internal.MemberQueries;
import dev.concord.project.internal.ProjectChange;
import dev.concord.project.internal.ProjectRepository;
import dev.concord.shared.Missing;
import dev.concord.shared.News;
import dev.concord.shared.ProjectId;
import dev.concord.shared.Refused;
import dev.concord.shared.Topic;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
    private final Outbox outbox;
    private final News news;
    private final Clock clock;

    Members(
            Projects projects,
            ProjectRepository rows,
            MemberQueries members,
            ChangeRepository changes,
            Permissions permissions,
            Outbox outbox,
            News news,
            Clock clock) {
        this.projects = projects;
        this.rows = rows;
        this.members = members;
        this.changes = changes;
        this.permissions = permissions;
        this.outbox = outbox;
        this.news = news;
        this.clock = clock;
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
        var person = requireOwner(id);
        var failed = requireFailed(id, change);
        outbox.again(ProjectChange.of(id, failed.member()));
        tell(id, change, person, "tried a membership change again", name(id, failed.member()));
    }

    /** The member stays as DataZone has it. */
    @Transactional
    public void giveUp(ProjectId id, ChangeId change) {
        var person = requireOwner(id);
        var failed = requireFailed(id, change);
        var name = name(id, failed.member());
        changes.givenUp(change, clock.instant());
        outbox.supersede(ProjectChange.of(id, failed.member()), ProjectChange.CHANGE_MEMBER);
        tell(id, change, person, "gave up a membership change", name);
    }

    private MembershipChange requireFailed(ProjectId id, ChangeId change) {
        return changes.open(id).stream()
                .filter(found -> found.id().equals(change) && found.failure() != null)
                .findFirst()
                .orElseThrow(() -> new Refused("Nothing failed here, so there is nothing to try again"));
    }

    private String name(ProjectId id, MemberId member) {
        return find(id, member).map(ProjectMember::name).orElse(member.value());
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
        outbox.tell(
                ProjectChange.of(id, member),
                ProjectChange.CHANGE_MEMBER,
                change.value(),
                change.value(),
                by.id().value());
        tell(id, change, by, what(before, wanted), "%s: %s to %s".formatted(name, word(before), word(wanted)));
        return change;
    }

    private void tell(ProjectId id, ChangeId change, Person by, String action, String subject) {
        news.tell(
                Topic.PROJECTS,
                id,
                news.decided(by.id(), action, subject).in(id).as(change.value()));
    }

    private static String what(@Nullable Designation before, @Nullable Designation wanted) {
        if (wanted == null) {
            return "removed a member";
        }
        return before == null ? "added a member" : "changed a member";
    }

    private static String word(@Nullable Designation designation) {
        return designation == null ? "nothing" : designation.word();
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
