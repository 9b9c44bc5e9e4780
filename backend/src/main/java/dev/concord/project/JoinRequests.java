package dev.concord.project;

import dev.concord.identity.Action;
import dev.concord.identity.CurrentPerson;
import dev.concord.identity.Designation;
import dev.concord.identity.MemberId;
import dev.concord.identity.Permissions;
import dev.concord.identity.Person;
import dev.concord.project.internal.JoinRepository;
import dev.concord.project.internal.ProjectRepository;
import dev.concord.shared.Missing;
import dev.concord.shared.News;
import dev.concord.shared.ProjectId;
import dev.concord.shared.Refused;
import dev.concord.shared.Require;
import dev.concord.shared.Topic;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asking to join a project, and deciding. Nobody decides about an own request. */
@Service
public class JoinRequests {
    private static final int REASON = 4096;
    private static final int COMMENT = 3900;

    private final JoinRepository requests;
    private final Projects projects;
    private final ProjectRepository rows;
    private final Members members;
    private final Permissions permissions;
    private final CurrentPerson current;
    private final News news;
    private final Clock clock;

    JoinRequests(
            JoinRepository requests,
            Projects projects,
            ProjectRepository rows,
            Members members,
            Permissions permissions,
            CurrentPerson current,
            News news,
            Clock clock) {
        this.requests = requests;
        this.projects = projects;
        this.rows = rows;
        this.members = members;
        this.permissions = permissions;
        this.current = current;
        this.news = news;
        this.clock = clock;
    }

    /** Refused for members, and while an earlier request is open. */
    @Transactional
    public JoinId ask(ProjectId project, Designation designation, String reason) {
        Require.that(!reason.isBlank(), "Say in a sentence why you want to join");
        Require.that(reason.length() <= REASON, "A reason has at most %d characters".formatted(REASON));
        var name = projects.get(project).name();
        var person = permissions.require(
                Action.ASK_TO_JOIN, project, "Members of %s and auditors cannot ask to join it".formatted(name));
        projects.requireLive(project);
        rows.lock(project);
        if (requests.open(project, person.id()).isPresent()) {
            throw new Refused("You asked to join %s already; an owner decides".formatted(name));
        }
        var id = requests.insert(project, person.id(), designation, reason.strip(), clock.instant());
        news.tell(
                Topic.PROJECTS,
                project,
                news.decided(person.id(), "asked to join", "project " + name)
                        .in(project)
                        .because(reason.strip())
                        .as(id.value()));
        return id;
    }

    /** Adds the person, under the designation that the owner chooses; true once DataZone has it. */
    @Transactional
    public void accept(JoinId id, long seenVersion, Designation designation, String comment) {
        var request = requireOpen(id, comment);
        var owner = requireOther(request);
        projects.requireLive(request.project());
        decide(request, seenVersion, JoinRequest.State.ACCEPTED, comment, owner);
        members.add(request.project(), MemberId.of(request.person()), request.personName(), designation, owner);
    }

    /** With a comment that the person reads. */
    @Transactional
    public void reject(JoinId id, long seenVersion, String comment) {
        Require.that(!comment.isBlank(), "A rejection needs a comment: say in a sentence why");
        var request = requireOpen(id, comment);
        decide(request, seenVersion, JoinRequest.State.REJECTED, comment, requireOther(request));
    }

    /** By the person who asked. */
    @Transactional
    public void withdraw(JoinId id, long seenVersion) {
        var request = requireOpen(id, "");
        var person = current.get();
        if (!request.person().equals(person.id())) {
            throw new Missing("There is no request to join " + id + " of yours");
        }
        decide(request, seenVersion, JoinRequest.State.WITHDRAWN, "", person);
    }

    /** Open ones, oldest first, then decided ones, latest first; for those who see the project. */
    @Transactional(readOnly = true)
    public List<JoinRequest> of(ProjectId project) {
        permissions.requireSight(project, "project " + project);
        return requests.of(project);
    }

    /** The current person's own, latest first. */
    @Transactional(readOnly = true)
    public List<JoinRequest> mine() {
        return requests.by(current.get().id());
    }

    private void decide(JoinRequest request, long seenVersion, JoinRequest.State state, String comment, Person by) {
        requests.decide(request.id(), seenVersion, state, by.id(), comment.strip(), clock.instant());
        var action = state.name().toLowerCase(Locale.ROOT);
        news.tell(
                Topic.PROJECTS,
                request.project(),
                news.decided(by.id(), action, "request of %s to join".formatted(request.personName()))
                        .in(request.project())
                        .because(comment.strip())
                        .as(request.id().value()));
    }

    private JoinRequest requireOpen(JoinId id, String comment) {
        Require.that(comment.length() <= COMMENT, "A comment has at most %d characters".formatted(COMMENT));
        var request = visible(id);
        rows.lock(request.project());
        var now = visible(id);
        if (now.state() != JoinRequest.State.OPEN) {
            throw new Refused("%s decided about this already. Nothing was done.".formatted(now.decidedByName()));
        }
        return now;
    }

    private JoinRequest visible(JoinId id) {
        var person = current.get();
        return requests.find(id)
                .filter(found ->
                        found.person().equals(person.id()) || permissions.may(Action.SEE_PROJECT, found.project()))
                .orElseThrow(() -> new Missing("There is no request to join " + id + " that you may see"));
    }

    private Person requireOther(JoinRequest request) {
        var own = request.person().equals(current.get().id());
        return permissions.require(
                Action.DECIDE_JOINING,
                request.project(),
                request.person(),
                own
                        ? "You asked for this yourself; an owner decides"
                        : "Only owners of %s decide who joins it".formatted(request.projectName()));
    }
}
