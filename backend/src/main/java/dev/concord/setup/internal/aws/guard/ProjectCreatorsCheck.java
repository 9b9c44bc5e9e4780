package dev.concord.setup.internal.aws.guard;

import dev.concord.setup.Check;
import dev.concord.setup.Offer;
import dev.concord.setup.OfferedCall;
import dev.concord.setup.internal.Finding;
import dev.concord.setup.internal.SetUpCheck;
import dev.concord.setup.internal.aws.GuardedEntity;
import dev.concord.setup.internal.aws.Names;
import dev.concord.setup.internal.aws.OfferedCalls;
import dev.concord.setup.internal.aws.Profiles;
import dev.concord.setup.internal.aws.Sentences;
import dev.concord.setup.internal.aws.TheDomain;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who may make projects in the root domain unit: the bootstrap role, and nobody else. */
@Component
class ProjectCreatorsCheck implements SetUpCheck {
    private static final String EXPECTED = "CREATE_PROJECT on the root domain unit for concord-bootstrap alone";
    private static final String CURE =
            "Let Concord set the grants, or do it in the root domain unit's authorization policies.";

    private final Guard guard;
    private final TheDomain domain;
    private final Profiles profiles;
    private final OfferedCalls offered;
    private final Names names;

    ProjectCreatorsCheck(Guard guard, TheDomain domain, Profiles profiles, OfferedCalls offered, Names names) {
        this.guard = guard;
        this.domain = domain;
        this.profiles = profiles;
        this.offered = offered;
        this.names = names;
    }

    @Override
    public Check about() {
        return Check.PROJECT_CREATORS;
    }

    @Override
    public Finding run() {
        var bootstrap = profiles.of(names.bootstrapRole());
        if (bootstrap.isEmpty()) {
            return Finding.failed(
                    "The bootstrap role has no user profile", EXPECTED, "Cure the check of profiles first.");
        }
        var entity = GuardedEntity.projectsIn(domain.rootUnit());
        var holders = guard.holders(entity);
        var foreign = guard.foreign(holders);
        boolean may = holders.stream().anyMatch(holder -> holder.id().equals(bootstrap));
        if (may && foreign.isEmpty()) {
            return Finding.passed("concord-bootstrap alone", EXPECTED);
        }
        var faults = new ArrayList<String>();
        var calls = new ArrayList<OfferedCall>();
        if (!may) {
            faults.add(holders.isEmpty() ? "Nobody is named, so everybody may" : "concord-bootstrap may not");
            calls.add(offered.grant(
                    entity, Holder.userInput(bootstrap.get()), "Lets concord-bootstrap make projects, in all units"));
        }
        if (!foreign.isEmpty()) {
            faults.add(Guard.words(foreign) + " may");
            calls.addAll(guard.takingBack(entity, foreign));
        }
        return offering(Finding.failed(Sentences.few(faults), EXPECTED, CURE), calls);
    }

    private static Finding offering(Finding finding, List<OfferedCall> calls) {
        return calls.isEmpty() ? finding : finding.offering(new Offer("Let only Concord make projects", calls));
    }
}
