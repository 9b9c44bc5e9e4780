package dev.concord.provisioning.internal.aws;

import dev.concord.outbox.Delivery;
import dev.concord.outbox.Kind;
import dev.concord.outbox.OutboxRow;
import dev.concord.outbox.Outcome;
import dev.concord.provisioning.BlueprintKind;
import dev.concord.provisioning.Blueprints;
import dev.concord.provisioning.internal.EnvironmentChange;
import dev.concord.provisioning.internal.ProfileProgress;
import org.springframework.stereotype.Component;

/** Looks in AWS whether a revision of a profile may be made. */
@Component
class CheckProfileDelivery implements Delivery {
    private final ProfileProgress profiles;
    private final Blueprints blueprints;
    private final ProfileChecks checks;

    CheckProfileDelivery(ProfileProgress profiles, Blueprints blueprints, ProfileChecks checks) {
        this.profiles = profiles;
        this.blueprints = blueprints;
        this.checks = checks;
    }

    @Override
    public Kind kind() {
        return EnvironmentChange.CHECK_PROFILE;
    }

    @Override
    public Outcome deliver(OutboxRow row) {
        var revision = profiles.revision(row.reference());
        var blueprint = blueprints.get(profiles.profile(revision.profile()).blueprintId());
        var kind = BlueprintKind.of(blueprint);
        if (kind.isEmpty()) {
            return new Outcome.Hopeless("Concord does not deploy blueprint %s".formatted(blueprint.name()));
        }
        var verdicts = checks.check(blueprint, kind.get(), revision.form());
        return new Outcome.Done(() -> profiles.checked(revision, verdicts));
    }

    @Override
    public void failed(OutboxRow row, String why) {
        profiles.notChecked(profiles.revision(row.reference()), why);
    }
}
