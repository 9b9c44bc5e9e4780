package dev.concord.setup.internal.aws.guard;

import dev.concord.project.Project;
import dev.concord.setup.Check;
import dev.concord.setup.Offer;
import dev.concord.setup.OfferedCall;
import dev.concord.setup.internal.Finding;
import dev.concord.setup.internal.SetUpCheck;
import dev.concord.setup.internal.aws.GuardedEntity;
import dev.concord.setup.internal.aws.Names;
import dev.concord.setup.internal.aws.OfferedCalls;
import dev.concord.setup.internal.aws.blueprints.Blueprint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which projects may make environment profiles of the blueprint. While no grant names anybody, everybody may. */
@Component
class ProfileCreatorsCheck implements SetUpCheck {
    private static final String EXPECTED =
            "CREATE_ENVIRONMENT_PROFILE on the blueprint's configuration for the projects that Concord works in";
    private static final String CURE = "Let Concord set the grants, or do it among the blueprint's managing projects.";

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
        var named = holders.size() - foreign.size();
        var projects = guard.projects();
        var calls = calls(entity, named == 0 ? projects : List.of(), foreign);
        if (!foreign.isEmpty()) {
            return offering(Finding.failed(Guard.words(foreign) + " may", EXPECTED, CURE), calls);
        }
        return named == 0
                ? nobody(projects, calls)
                : Finding.passed(
                        "%d of the %d projects that Concord works in; another is named before a profile is made in it"
                                .formatted(named, projects.size()),
                        EXPECTED);
    }

    private static Finding nobody(List<Project> projects, List<OfferedCall> calls) {
        return projects.isEmpty()
                ? Finding.warning(
                        "No project is named, so every one may",
                        EXPECTED,
                        "Concord works in no project yet. It names the first in which a profile is made.")
                : offering(Finding.failed("No project is named, so every one may", EXPECTED, CURE), calls);
    }

    /** One that is named is enough to keep the others out; DataZone takes a few only, so no more are named before they need it. */
    private List<OfferedCall> calls(GuardedEntity entity, List<Project> unnamed, List<Holder> foreign) {
        return Stream.concat(
                        unnamed.stream().limit(1).map(project -> naming(entity, project)),
                        guard.takingBack(entity, foreign).stream())
                .toList();
    }

    private OfferedCall naming(GuardedEntity entity, Project project) {
        var designation = project.policyDesignation();
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
