package dev.concord.local.demo;

import dev.concord.local.LocalSecrets;
import dev.concord.local.Progress;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes the demo bank in an account, or goes on where an earlier start was interrupted. */
public final class DemoSetUp {

    private static final String DOMAIN = "domain";
    private static final String ASSETS = "assets";
    private static final String POLICIES = "policies";

    private final DemoCloud cloud;
    private final DemoKeys keys;
    private final DemoState state;
    private final Progress progress;

    public DemoSetUp(DemoCloud cloud, LocalSecrets secrets, DemoState state, Progress progress) {
        this.cloud = cloud;
        this.keys = new DemoKeys(secrets);
        this.state = state;
        this.progress = progress;
    }

    /** The bank is complete when this returns. */
    public DemoSite ensure() {
        var site = finished().orElseGet(this::make);
        followPolicies(site);
        return site;
    }

    /** An earlier version may have made it: what its roles may do becomes what this one ships, as Set-up would ask for. */
    private void followPolicies(DemoSite site) {
        var roles = new DemoRoles(cloud);
        var shipped = roles.shipped();
        if (!state.find(POLICIES).equals(Optional.of(shipped))) {
            progress.say("bringing the roles' policies up to date");
            roles.ensureBase(keys);
            roles.ensureDomainRoles();
            roles.ensureBoundary();
            roles.ensureEnvironmentBoundary();
            DemoDomain.ensureManageAccess(roles);
            site.projects().forEach(roles::letWorkIn);
            new DemoWiring(cloud, site.domainId()).ensure();
            state.put(POLICIES, shipped);
        }
    }

    private Optional<DemoSite> finished() {
        return state.find(DOMAIN)
                .filter(domain -> state.done(ASSETS))
                .flatMap(domain -> keys.base().map(base -> new DemoSite(domain, base, knownProjects())));
    }

    private DemoSite make() {
        progress.say("setting up the domain %s with its people".formatted(DemoDomain.NAME));
        var roles = new DemoRoles(cloud);
        var base = roles.ensureBase(keys);
        roles.ensureBoundary();
        var domain = new DemoDomain(cloud, roles);
        var id = domain.ensure();
        domain.ensurePeople(id);
        domain.ensureRoles(id, roles.ensureDomainRoles());
        new DemoWiring(cloud, id).ensure();
        var environments = new DemoEnvironments(cloud, id, domain.ensureBlueprint(id), DemoPlace.in(cloud));
        ensureProjects(new DemoProjects(cloud, id, roles, environments, new RoleSessions(cloud, base)));
        var site = new DemoSite(id, base, knownProjects());
        new DemoAssets(cloud, site, progress).ensure();
        new DemoGuard(cloud, site).ensure();
        state.put(DOMAIN, id);
        state.put(POLICIES, roles.shipped());
        state.put(ASSETS, "complete");
        return site;
    }

    private void ensureProjects(DemoProjects projects) {
        var done = new AtomicInteger();
        var all = List.of(DemoProject.values());
        Bounded.forEach(all, project -> {
            if (!state.done(project.slug())) {
                state.put(project.slug(), projects.ensure(project));
            }
            progress.count("setting up projects and environments", done.incrementAndGet(), all.size());
        });
    }

    private Map<DemoProject, String> knownProjects() {
        var known = new EnumMap<DemoProject, String>(DemoProject.class);
        Arrays.stream(DemoProject.values())
                .forEach(project -> state.find(project.slug()).ifPresent(id -> known.put(project, id)));
        return known;
    }
}
