package dev.concord.setup.internal.aws.blueprints;

import dev.concord.setup.Check;
import dev.concord.setup.internal.Finding;
import dev.concord.setup.internal.SetUpCheck;
import dev.concord.setup.internal.aws.Names;
import org.springframework.stereotype.Component;

/** Whether environments can be made from the blueprint where Concord works. */
@Component
class BlueprintEnabledCheck implements SetUpCheck {
    private static final String CURE =
            "Let Concord enable the blueprint. Apply the template before; it makes the roles.";

    private final Blueprint blueprint;
    private final BlueprintOffer offer;
    private final Names names;

    BlueprintEnabledCheck(Blueprint blueprint, BlueprintOffer offer, Names names) {
        this.blueprint = blueprint;
        this.offer = offer;
        this.names = names;
    }

    @Override
    public Check about() {
        return Check.BLUEPRINT_ENABLED;
    }

    @Override
    public Finding run() {
        var expected = "Enabled in " + names.region();
        var now = blueprint.configuration();
        if (now.isEmpty()) {
            return Finding.failed("It was never enabled", expected, CURE).offering(offer.toConfigure(now));
        }
        var regions = now.get().enabledRegions();
        var found = regions.isEmpty() ? "Enabled nowhere" : "Enabled in " + String.join(", ", regions);
        return regions.contains(names.region())
                ? Finding.passed(found, expected)
                : Finding.failed(found, expected, CURE).offering(offer.toConfigure(now));
    }
}
