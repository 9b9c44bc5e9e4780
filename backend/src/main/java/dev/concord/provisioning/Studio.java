package dev.concord.provisioning;

import dev.concord.identity.Action;
import dev.concord.identity.CurrentPerson;
import dev.concord.identity.Permissions;
import dev.concord.outbox.Outbox;
import dev.concord.project.Projects;
import dev.concord.provisioning.internal.EnvironmentChange;
import dev.concord.provisioning.internal.OpeningRepository;
import dev.concord.shared.Missing;
import dev.concord.shared.News;
import dev.concord.shared.Refused;
import dev.concord.shared.Topic;
import java.net.URI;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opening SageMaker Studio: each person only ever as that person, and each opening is written down. */
@Service
@Transactional
public class Studio {
    private final OpeningRepository openings;
    private final Environments environments;
    private final Projects projects;
    private final Permissions permissions;
    private final CurrentPerson current;
    private final Outbox outbox;
    private final Clock clock;
    private final News news;

    Studio(
            OpeningRepository openings,
            Environments environments,
            Projects projects,
            Permissions permissions,
            CurrentPerson current,
            Outbox outbox,
            Clock clock,
            News news) {
        this.openings = openings;
        this.environments = environments;
        this.projects = projects;
        this.permissions = permissions;
        this.current = current;
        this.outbox = outbox;
        this.clock = clock;
        this.news = news;
    }

    /** Begins to open it; the address is there a moment later, for this person alone. */
    public OpeningId open(String environmentId) {
        var environment = environments.get(environmentId);
        requireMay(environment);
        if (!environment.active() || environments.retiring(environmentId)) {
            throw new Refused("Studio opens only in an active environment; this one is %s"
                    .formatted(environment.active() ? "being retired" : environment.status()));
        }
        var person = current.get().id();
        openings.replaced(environmentId, person, "You opened it again");
        var id = openings.insert(environmentId, environment.project(), person, clock.instant());
        var subject = EnvironmentChange.studio(environmentId, person);
        outbox.supersede(subject, EnvironmentChange.OPEN_STUDIO);
        outbox.tell(subject, EnvironmentChange.OPEN_STUDIO, id.value(), id.value(), person.value());
        tell(id, environment, "opened");
        return id;
    }

    /** How far an own opening is; nobody else's can be seen. */
    @Transactional(readOnly = true)
    public Opening opening(OpeningId id) {
        return openings.find(id)
                .filter(opening -> opening.person().equals(current.get().id()))
                .orElseThrow(() -> new Missing("You have no opening " + id));
    }

    /** Hands out the address, once. */
    public URI take(OpeningId id) {
        var opening = opening(id);
        var environment = environments.get(opening.environment());
        requireMay(environment);
        var address = openings.take(id, opening.person(), clock.instant())
                .orElseThrow(() -> new Refused("This way into Studio is used up or expired; open it again"));
        tell(id, environment, "was handed the way into");
        return address;
    }

    /** The way itself is never part of it. */
    private void tell(OpeningId id, Environment environment, String action) {
        news.tell(
                Topic.ENVIRONMENTS,
                id,
                news.decided(current.get().id(), action, "Studio of environment " + environment.name())
                        .in(environment.project())
                        .as(id.value()));
    }

    private void requireMay(Environment environment) {
        permissions.require(
                Action.OPEN_STUDIO,
                environment.project(),
                "Only owners and contributors of %s can open Studio in its environments"
                        .formatted(projects.get(environment.project()).name()));
        projects.requireLive(environment.project());
    }
}
