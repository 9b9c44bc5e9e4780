package dev.concord.provisioning;

import dev.concord.catalog.AssetType;
import dev.concord.identity.Action;
import dev.concord.identity.Permissions;
import dev.concord.provisioning.EnvironmentDetail.Content;
import dev.concord.provisioning.EnvironmentDetail.StudioDomain;
import dev.concord.provisioning.internal.DetailRepository;
import dev.concord.provisioning.internal.EnvironmentRepository;
import dev.concord.shared.Missing;
import dev.concord.shared.News;
import dev.concord.shared.ProjectId;
import dev.concord.shared.Topic;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The environments of projects. DataZone is the truth; this holds what was last observed. */
@Service
public class Environments {
    private final EnvironmentRepository environments;
    private final DetailRepository details;
    private final Permissions permissions;
    private final Clock clock;
    private final News news;

    Environments(
            EnvironmentRepository environments,
            DetailRepository details,
            Permissions permissions,
            Clock clock,
            News news) {
        this.environments = environments;
        this.details = details;
        this.permissions = permissions;
        this.clock = clock;
        this.news = news;
    }

    /** For members of the project. */
    @Transactional(readOnly = true)
    public List<Environment> of(ProjectId project) {
        permissions.requireSight(project, "project " + project);
        return environments.of(project);
    }

    /** Those of all projects that the person sees. */
    @Transactional(readOnly = true)
    public List<Environment> all() {
        permissions.require(Action.SEARCH_CATALOG, "Sign in first");
        return environments.all().stream()
                .filter(environment -> permissions.may(Action.SEE_PROJECT, environment.project()))
                .toList();
    }

    /** One, for whoever sees its project. */
    @Transactional(readOnly = true)
    public Environment get(String id) {
        return environments
                .find(id)
                .filter(environment -> permissions.may(Action.SEE_PROJECT, environment.project()))
                .orElseThrow(() -> new Missing("There is no environment %s that you may see".formatted(id)));
    }

    /** What is known of it beyond that; empty until it was observed. */
    @Transactional(readOnly = true)
    public Optional<EnvironmentDetail> detail(String id) {
        return details.find(get(id).id());
    }

    /** Whether a run is retiring it. */
    @Transactional(readOnly = true)
    public boolean retiring(String id) {
        return environments.retiring(get(id).project()).contains(id);
    }

    /** An active environment with a target that DataZone fulfils for such assets, and that target. */
    @Transactional(readOnly = true)
    public Optional<Place> placeFor(ProjectId project, AssetType type) {
        return places(project, type).findFirst();
    }

    /** The same in this environment and in no other. */
    @Transactional(readOnly = true)
    public Optional<Place> placeIn(ProjectId project, String environment, AssetType type) {
        return places(project, type)
                .filter(place -> place.environment().id().equals(environment))
                .findFirst();
    }

    private Stream<Place> places(ProjectId project, AssetType type) {
        var retiring = environments.retiring(project);
        return environments.of(project).stream()
                .filter(Environment::active)
                .filter(environment -> !retiring.contains(environment.id()))
                .flatMap(environment -> environment.targets().stream()
                        .filter(target -> target.provider().equals(SubscriptionTarget.FULFILLED_BY_DATAZONE))
                        .filter(target -> target.assetTypes().stream().anyMatch(type::isCalled))
                        .map(target -> new Place(environment, target)));
    }

    /** Ids of a project's environments that are not deleted, as last observed. */
    @Transactional(readOnly = true)
    public List<String> known(ProjectId project) {
        return environments.of(project).stream()
                .filter(environment -> !environment.status().equals("DELETED"))
                .map(Environment::id)
                .toList();
    }

    /** Takes over what DataZone shows of a project's environments. */
    @Transactional
    public void observed(ProjectId project, List<Environment> seen) {
        if (environments.replace(project, seen, clock.instant())) {
            news.changed(Topic.ENVIRONMENTS);
        }
    }

    /** Takes over what DataZone shows of them beyond that. */
    @Transactional
    public void detailed(ProjectId project, List<EnvironmentDetail> seen) {
        boolean differs = false;
        for (var detail : seen) {
            differs |= details.write(detail);
        }
        if (differs) {
            news.changed(Topic.ENVIRONMENTS);
        }
    }

    /** Takes over what SageMaker shows of one. */
    @Transactional
    public void looked(Environment environment, @Nullable StudioDomain studio, List<Content> contents) {
        if (details.looked(environment.id(), studio, contents, clock.instant())) {
            news.changed(Topic.ENVIRONMENTS, environment.id());
        }
    }

    /** Those that DataZone showed as active, of all projects; for observers. */
    @Transactional(readOnly = true)
    public List<Environment> active() {
        return environments.all().stream().filter(Environment::active).toList();
    }

    /** As last observed; for whoever works on it. */
    @Transactional(readOnly = true)
    public Environment observed(String id) {
        return environments.find(id).orElseThrow(() -> new Missing("There is no environment " + id));
    }

    /** As last observed, with what is known beyond; for whoever works on it. */
    @Transactional(readOnly = true)
    public Optional<EnvironmentDetail> observedDetail(String id) {
        return details.find(id);
    }

    /** DataZone answered that it is deleted. */
    @Transactional
    public void gone(ProjectId project, String id) {
        environments.gone(id);
        news.changed(Topic.ENVIRONMENTS);
    }

    /** Where a grant goes. */
    public record Place(Environment environment, SubscriptionTarget target) {}
}
