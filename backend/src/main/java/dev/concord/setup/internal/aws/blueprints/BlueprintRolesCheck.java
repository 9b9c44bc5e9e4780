package dev.concord.setup.internal.aws.blueprints;

import dev.concord.setup.Check;
import dev.concord.setup.internal.Finding;
import dev.concord.setup.internal.SetUpCheck;
import dev.concord.setup.internal.aws.Documents;
import dev.concord.setup.internal.aws.Names;
import dev.concord.setup.internal.aws.Sentences;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The roles that the blueprint's configuration names: that they are there, and whom they trust. */
@Component
class BlueprintRolesCheck implements SetUpCheck {
    private static final String EXPECTED =
            "A provisioning and a manage-access role that only DataZone and SageMaker of this account become";
    private static final String CURE = "Apply the template, which makes both roles, then let Concord name them.";

    private final Blueprint blueprint;
    private final BlueprintOffer offer;
    private final Documents documents;
    private final Names names;

    BlueprintRolesCheck(Blueprint blueprint, BlueprintOffer offer, Documents documents, Names names) {
        this.blueprint = blueprint;
        this.offer = offer;
        this.documents = documents;
        this.names = names;
    }

    @Override
    public Check about() {
        return Check.BLUEPRINT_ROLES;
    }

    @Override
    public Finding run() {
        var now = blueprint.configuration();
        if (now.isEmpty()) {
            return Finding.failed("The blueprint was never enabled", EXPECTED, CURE)
                    .offering(offer.toConfigure(now));
        }
        var faults = new ArrayList<String>();
        faults.addAll(faults("provisioning role", now.get().provisioningRoleArn()));
        faults.addAll(faults("manage-access role", now.get().manageAccessRoleArn()));
        if (faults.isEmpty()) {
            return Finding.passed("Both are, with aws:SourceAccount " + names.account(), EXPECTED);
        }
        var failed = Finding.failed(Sentences.few(faults), EXPECTED, CURE);
        boolean others = !names.provisioningRole().equals(now.get().provisioningRoleArn())
                || !names.manageAccessRole().equals(now.get().manageAccessRoleArn());
        return others ? failed.offering(offer.toConfigure(now)) : failed;
    }

    private List<String> faults(String what, @Nullable String arn) {
        if (arn == null || arn.isEmpty()) {
            return List.of("no %s is named".formatted(what));
        }
        return documents
                .trust(arn)
                .map(trust -> ServiceTrust.faults(trust, names.account()).stream()
                        .map(fault -> "%s: %s".formatted(what, fault))
                        .toList())
                .orElseGet(() -> List.of("%s: there is no role %s".formatted(what, arn)));
    }
}
