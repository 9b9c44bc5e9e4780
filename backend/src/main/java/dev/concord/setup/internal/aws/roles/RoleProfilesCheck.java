package dev.concord.setup.internal.aws.roles;

import dev.concord.setup.Check;
import dev.concord.setup.Offer;
import dev.concord.setup.internal.Finding;
import dev.concord.setup.internal.MayNotLook;
import dev.concord.setup.internal.SetUpCheck;
import dev.concord.setup.internal.aws.Names;
import dev.concord.setup.internal.aws.OfferedCalls;
import dev.concord.setup.internal.aws.Profiles;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whether Concord's roles are known to the domain. A role without a profile can't look, so then the offer is for both. */
@Component
class RoleProfilesCheck implements SetUpCheck {
    private static final String EXPECTED = "User profiles of concord-bootstrap and concord-inspect";
    private static final String CURE = "Let Concord make the profiles, or add both roles as IAM users of the domain.";

    private final Profiles profiles;
    private final OfferedCalls offered;
    private final Names names;

    RoleProfilesCheck(Profiles profiles, OfferedCalls offered, Names names) {
        this.profiles = profiles;
        this.offered = offered;
        this.names = names;
    }

    @Override
    public Check about() {
        return Check.ROLE_PROFILES;
    }

    @Override
    public Finding run() {
        try {
            var missing = names.ownRoles().stream()
                    .filter(role -> profiles.of(role).isEmpty())
                    .toList();
            var deactivated =
                    names.ownRoles().stream().filter(profiles::isDeactivated).toList();
            if (missing.isEmpty() && !deactivated.isEmpty()) {
                return Finding.failed(
                        "DEACTIVATED: " + String.join(" and ", deactivated),
                        EXPECTED,
                        "An administrator of the domain activates the profile again.");
            }
            return missing.isEmpty()
                    ? Finding.passed("Both are there", EXPECTED)
                    : Finding.failed("No profile of " + String.join(" and ", missing), EXPECTED, CURE)
                            .offering(offer(missing));
        } catch (MayNotLook denied) {
            return Finding.unknown(denied.getMessage() + ", or it has no profile itself", EXPECTED, denied.cure())
                    .offering(offer(names.ownRoles()));
        }
    }

    private Offer offer(List<String> roles) {
        return new Offer(
                "Make the user profiles of Concord's roles",
                roles.stream().map(offered::createProfile).toList());
    }
}
