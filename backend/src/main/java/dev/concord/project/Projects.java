package dev.concord.project;

import dev.concord.aws.Principal;
import dev.concord.identity.Action;
import dev.concord.identity.Permissions;
import dev.concord.project.internal.ProjectRepository;
import dev.concord.project.internal.SummaryQueries;
import dev.concord.shared.Missing;
import dev.concord.shared.News;
import dev.concord.shared.PersonId;
import dev.concord.shared.ProjectId;
import dev.concord.shared.Refused;
import dev.concord.shared.Require;
import dev.concord.shared.Topic;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The projects in which Concord works. DataZone is the truth about them; this holds what was last observed. */
@Service
public class Projects {
    private static final PersonId CONCORD = new PersonId(Principal.SYSTEM);
    private static final String NOT_LISTED = "DataZone does not list it any more";
    private static final Pattern ROLE = Pattern.compile("arn:aws[a-z-]*:iam::\\d{12}:role/[\\w+=,.@/-]{1,512}");

    private final ProjectRepository projects;
    private final SummaryQueries summaries;
    private final Permissions permissions;
    private final Clock clock;
    private final News news;

    Projects(ProjectRepository projects, SummaryQueries summaries, Permissions permissions, Clock clock, News news) {
        this.projects = projects;
        this.summaries = summaries;
        this.permissions = permissions;
        this.clock = clock;
        this.news = news;
    }

    /** Lets Concord work in a project as the role that one of its owners made a member. Again for the same role: nothing. */
    @Transactional
    public void adopt(ProjectId id, String roleArn) {
        var admin = permissions.require(Action.ADOPT_PROJECT, "Only an ML admin can let Concord work in a project");
        Require.that(ROLE.matcher(roleArn).matches(), "This is not the ARN of an IAM role");
        if (projects.insert(id, roleArn, admin.id(), clock.instant())) {
            news.tell(
                    Topic.PROJECTS,
                    id,
                    news.decided(admin.id(), "let Concord in", "project " + get(id).name())
                            .in(id));
        }
    }

    /** Those too that DataZone has no longer. */
    @Transactional(readOnly = true)
    public List<Project> all() {
        return projects.all();
    }

    /** Those that DataZone has, as far as is known. */
    @Transactional(readOnly = true)
    public List<Project> there() {
        return projects.all().stream().filter(project -> !project.gone()).toList();
    }

    /** Throws {@link Missing} when Concord does not work in it. */
    @Transactional(readOnly = true)
    public Project get(ProjectId id) {
        return projects.find(id).orElseThrow(() -> new Missing("There is no project " + id + " that Concord works in"));
    }

    /** What everybody may know, by name: of projects whose name, purpose or owners contain the words. */
    @Transactional(readOnly = true)
    public List<ProjectSummary> summaries(String words, boolean onlyMine) {
        var person = permissions.require(Action.FIND_PROJECTS, "Sign in to see projects");
        return summaries.find(person.id(), words, onlyMine);
    }

    /** The same of one project. */
    @Transactional(readOnly = true)
    public ProjectSummary summary(ProjectId id) {
        var person = permissions.require(Action.FIND_PROJECTS, "Sign in to see projects");
        return summaries
                .of(person.id(), id)
                .orElseThrow(() -> new Missing("There is no project " + id + " that Concord works in"));
    }

    /** Everything about a project, for its members and those who read everything. */
    @Transactional(readOnly = true)
    public Project seen(ProjectId id) {
        permissions.requireSight(id, "project " + id);
        return get(id);
    }

    /** Refuses what an archived project does not start any more; it is not archived before the caller's transaction ends. */
    @Transactional
    public void requireLive(ProjectId id) {
        projects.hold(id);
        var project = get(id);
        if (project.gone()) {
            throw new Refused("%s was deleted in DataZone, so nothing new starts in it.".formatted(project.name()));
        }
        if (project.archived()) {
            throw new Refused(
                    "%s is archived, so nothing new starts in it. An owner can restore it.".formatted(project.name()));
        }
    }

    /** Refuses changes that DataZone would not let Concord make. */
    void requireManaged(Project project) {
        if (project.gone()) {
            throw new Refused("%s was deleted in DataZone, so nothing can be changed in it.".formatted(project.name()));
        }
        if (!project.managed()) {
            throw new Refused("Concord's role is not an owner of %s in DataZone; make it one there first"
                    .formatted(project.name()));
        }
    }

    /** Takes over what DataZone shows, members included; tells others only if something differs from before. */
    @Transactional
    public void observed(ProjectObservation observation) {
        if (projects.observed(observation, clock.instant())) {
            news.changed(Topic.PROJECTS, observation.project());
        }
    }

    /**
     * DataZone lists the domain's projects without it. It is gone when that is seen a second time in a row; a project that
     * was never observed may just not be listed yet.
     */
    @Transactional
    public void notListed(ProjectId id) {
        var known = get(id);
        boolean again = known.gone() || NOT_LISTED.equals(known.trouble());
        if (known.observedAt() == null || !again) {
            projects.troubled(id, NOT_LISTED);
            news.changed(Topic.PROJECTS, id);
        } else if (projects.gone(id, "It was deleted in DataZone", clock.instant())) {
            var seen = news.decided(CONCORD, "saw deleted in DataZone", "project " + known.name());
            news.tell(Topic.PROJECTS, id, seen.in(id));
        }
    }

    /** The project could not be observed; what was known stays, with the reason beside it. */
    @Transactional
    public void notObserved(ProjectId id, String trouble) {
        projects.troubled(id, trouble);
    }
}
