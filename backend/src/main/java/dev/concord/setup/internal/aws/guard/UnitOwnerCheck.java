package dev.concord.setup.internal.aws.guard;

import dev.concord.setup.Check;
import dev.concord.setup.internal.Finding;
import dev.concord.setup.internal.SetUpCheck;
import dev.concord.setup.internal.aws.Looking;
import dev.concord.setup.internal.aws.Names;
import dev.concord.setup.internal.aws.Profiles;
import dev.concord.setup.internal.aws.TheDomain;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.datazone.DataZoneClient;
import software.amazon.awssdk.services.datazone.model.DataZoneEntityType;

/** Whether the bootstrap role may say who makes what. */
@Component
class UnitOwnerCheck implements SetUpCheck {
    private static final String EXPECTED = "concord-bootstrap among the owners of the root domain unit";
    private static final String CURE =
            "An owner of the unit adds the role's user profile; the template's BootstrapOwnsRootUnit does this.";

    private final DataZoneClient datazone;
    private final TheDomain domain;
    private final Profiles profiles;
    private final Looking looking;
    private final Names names;

    UnitOwnerCheck(DataZoneClient datazone, TheDomain domain, Profiles profiles, Looking looking, Names names) {
        this.datazone = datazone;
        this.domain = domain;
        this.profiles = profiles;
        this.looking = looking;
        this.names = names;
    }

    @Override
    public Check about() {
        return Check.UNIT_OWNER;
    }

    @Override
    public Finding run() {
        var profile = profiles.of(names.bootstrapRole());
        if (profile.isEmpty()) {
            return Finding.failed("The bootstrap role has no user profile", EXPECTED, CURE);
        }
        var root = domain.rootUnit();
        boolean owns = looking
                .at(with -> datazone
                        .listEntityOwnersPaginator(list -> list.domainIdentifier(names.domain())
                                .entityType(DataZoneEntityType.DOMAIN_UNIT)
                                .entityIdentifier(root)
                                .overrideConfiguration(with))
                        .owners()
                        .stream()
                        .toList())
                .stream()
                .anyMatch(owner -> owner.user() != null
                        && profile.get().equals(owner.user().userId()));
        return owns
                ? Finding.passed("It owns the unit " + root, EXPECTED)
                : Finding.failed("It does not own the unit " + root, EXPECTED, CURE);
    }
}
