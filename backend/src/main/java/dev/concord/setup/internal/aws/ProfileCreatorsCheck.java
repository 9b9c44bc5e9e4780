package dev.concord.setup.internal.aws;

import dev.concord.identity.Project;
import dev.concord.setup.Check;
import dev.concord.setup.Offer;
import dev.concord.setup.OfferedCall;
import dev.concord.setup.internal.Finding;
import dev.concord.setup.internal.SetUpCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which projects may make environment profiles of the blueprint. While no grant names anybody, everybody may. */
@Component
class ProfileCreatorsCheck implements SetUpCheck {
    private static final String EXPECTED =
            "CREATE_ENVIRONMENT_PROFILE on the blueprint's configuration for the projects that Concord works in";
    private static final String CURE = "Let Concord set the grants, or do it among the blueprint's managing projects.";
    /** DataZone's quota of grants for each policy. */
    private static final int MOST = 20;

    private final Guard guard;
    private final Blueprint blueprint;
    private final OfferedCalls offered;
    private final Names names;

    ProfileCreatorsCheck(Guard guard, Blueprint blueprint, OfferedCalls offered, Names names) {
        this.guard = guard;
        this.blueprint = blueprint;
        this.offered = offered;
        this.names = names;
    }

    @Override
    public Check about() {
        return Check.PROFILE_CREATORS;
    }

    @Override
    public Finding run() {
        if (blueprint.configuration().isEmpty()) {
            return Finding.failed(
                    "The blueprint was never enabled", EXPECTED, "Cure the checks of the blueprint first.");
        }
        var entity = GuardedEntity.profilesOf(names.account(), blueprint.id());
        var holders = guard.holders(entity);
        var foreign = guard.foreign(holders);
        var named = holders.stream().flatMap(holder -> holder.id().stream()).collect(Collectors.toSet());
        var projects = guard.projects();
        var unnamed = projects.stream()
                .filter(project -> !named.contains(project.id().value()))
                .toList();
        var calls = calls(entity, unnamed, MOST - holders.size() + foreign.size(), foreign);
        if (!foreign.isEmpty()) {
            return offering(Finding.failed(Guard.words(foreign) + " may", EXPECTED, CURE), calls);
        }
        if (holders.isEmpty()) {
            return nobody(projects, calls);
        }
        var found = "%d of the %d projects that Concord works in".formatted(holders.size(), projects.size());
        return unnamed.isEmpty()
                ? Finding.passed(found, EXPECTED)
                : offering(
                        Finding.warning(
                                found,
                                EXPECTED,
                                "In the others no profile can be made. Let Concord name them if one should."),
                        calls);
    }

    private static Finding nobody(List<Project> projects, List<OfferedCall> calls) {
        return projects.isEmpty()
                ? Finding.warning(
                        "No project is named, so every one may",
                        EXPECTED,
                        "Concord works in no project yet. Make or adopt the first, then check again: Concord offers to"
                                + " name it here.")
                : offering(Finding.failed("No project is named, so every one may", EXPECTED, CURE), calls);
    }

    private List<OfferedCall> calls(GuardedEntity entity, List<Project> unnamed, int free, List<Holder> foreign) {
        return Stream.concat(
                        unnamed.stream().limit(Math.max(0, free)).map(project -> naming(entity, project)),
                        guard.takingBack(entity, foreign).stream())
                .toList();
    }

    private OfferedCall naming(GuardedEntity entity, Project project) {
        var designation = Guard.designationOfConcord(project);
        return offered.grant(
                entity,
                Holder.projectInput(project.id().value(), designation),
                "Lets the project %s make profiles, as its %s".formatted(project.name(), designation));
    }

    private static Finding offering(Finding finding, List<OfferedCall> calls) {
        return Optional.of(calls)
                .filter(some -> !some.isEmpty())
                .map(some -> finding.offering(
                        new Offer("Let only Concord's projects make environment profiles", new ArrayList<>(some))))
                .orElse(finding);
    }
}
