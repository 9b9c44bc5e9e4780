package dev.concord.setup.internal.aws;

import dev.concord.setup.Check;
import dev.concord.setup.Offer;
import dev.concord.setup.OfferedCall;
import dev.concord.setup.internal.Finding;
import dev.concord.setup.internal.SetUpCheck;
import java.util.ArrayList;
import org.springframework.stereotype.Component;

/** Which projects may make environment profiles of the blueprint. Where a grant names nobody, DataZone lets everybody. */
@Component
class ProfileCreatorsCheck implements SetUpCheck {
    private static final String EXPECTED =
            "CREATE_ENVIRONMENT_PROFILE on the blueprint's configuration for projects that Concord works in";
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
        if (!holders.isEmpty() && foreign.isEmpty()) {
            return Finding.passed(Guard.words(holders), EXPECTED);
        }
        var projects = guard.projectIds();
        if (holders.isEmpty() && projects.isEmpty()) {
            return Finding.warning(
                    "No project is named yet",
                    EXPECTED,
                    "Make the first project in Concord, then check again; Concord offers to name it here.");
        }
        var calls = new ArrayList<OfferedCall>();
        if (holders.size() == foreign.size()) {
            projects.stream()
                    .limit(MOST)
                    .forEach(project -> calls.add(offered.grant(
                            entity,
                            Holder.projectInput(project, "CONTRIBUTOR"),
                            "Lets contributors of the project %s make profiles".formatted(project))));
        }
        calls.addAll(guard.takingBack(entity, foreign));
        var found = holders.isEmpty() ? "No project is named, so any may" : Guard.words(foreign) + " may";
        var failed = Finding.failed(found, EXPECTED, CURE);
        return calls.isEmpty()
                ? failed
                : failed.offering(new Offer("Let only Concord's projects make environment profiles", calls));
    }
}
