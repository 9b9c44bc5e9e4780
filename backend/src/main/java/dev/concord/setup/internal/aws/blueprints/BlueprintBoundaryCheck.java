package dev.concord.setup.internal.aws.blueprints;

import dev.concord.setup.Check;
import dev.concord.setup.internal.Finding;
import dev.concord.setup.internal.SetUpCheck;
import dev.concord.setup.internal.aws.Names;
import org.springframework.stereotype.Component;

/** The boundary that DataZone puts on each role that it makes in an environment. */
@Component
class BlueprintBoundaryCheck implements SetUpCheck {
    private static final String CURE = "Apply the template, which makes the boundary, then let Concord set it. Roles in"
            + " environments that exist already keep what they have.";

    private final Blueprint blueprint;
    private final BlueprintOffer offer;
    private final Names names;

    BlueprintBoundaryCheck(Blueprint blueprint, BlueprintOffer offer, Names names) {
        this.blueprint = blueprint;
        this.offer = offer;
        this.names = names;
    }

    @Override
    public Check about() {
        return Check.BLUEPRINT_BOUNDARY;
    }

    @Override
    public Finding run() {
        var now = blueprint.configuration();
        var expected = names.environmentBoundary();
        var boundary = now.map(configuration -> configuration.environmentRolePermissionBoundary())
                .orElse("");
        if (boundary.equals(expected)) {
            return Finding.passed(boundary, expected);
        }
        var found = boundary.isEmpty() ? "No boundary is set" : boundary;
        return Finding.failed(found, expected, CURE).offering(offer.toConfigure(now));
    }
}
