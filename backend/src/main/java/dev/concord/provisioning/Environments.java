package dev.concord.provisioning;

import dev.concord.catalog.AssetType;
import dev.concord.identity.Permissions;
import dev.concord.identity.ProjectId;
import dev.concord.provisioning.internal.EnvironmentRepository;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The environments of projects. DataZone is the truth; this holds what was last observed. */
@Service
public class Environments {
    private final EnvironmentRepository environments;
    private final Permissions permissions;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Environments(
            EnvironmentRepository environments,
            Permissions permissions,
            Clock clock,
            ApplicationEventPublisher events) {
        this.environments = environments;
        this.permissions = permissions;
        this.clock = clock;
        this.events = events;
    }

    /** For members of the project. */
    @Transactional(readOnly = true)
    public List<Environment> of(ProjectId project) {
        permissions.requireSight(project, "project " + project);
        return environments.of(project);
    }

    /** An active environment with a target that DataZone fulfils for such assets, and that target. */
    @Transactional(readOnly = true)
    public Optional<Place> placeFor(ProjectId project, AssetType type) {
        return environments.of(project).stream()
                .filter(Environment::active)
                .flatMap(environment -> environment.targets().stream()
                        .filter(target -> target.provider().equals(SubscriptionTarget.FULFILLED_BY_DATAZONE))
                        .filter(target -> target.assetTypes().stream().anyMatch(type::isCalled))
                        .map(target -> new Place(environment, target)))
                .findFirst();
    }

    /** Takes over what DataZone shows of a project's environments. */
    @Transactional
    public void observed(ProjectId project, List<Environment> seen) {
        if (environments.replace(project, seen, clock.instant())) {
            events.publishEvent(new EnvironmentsObserved(project, clock.instant()));
        }
    }

    /** Where a grant goes. */
    public record Place(Environment environment, SubscriptionTarget target) {}
}
