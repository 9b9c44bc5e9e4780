package dev.concord.provisioning.internal.aws;

import static dev.concord.provisioning.SageMakerBlueprint.KMS_KEY;
import static dev.concord.provisioning.SageMakerBlueprint.NETWORK_TYPE;
import static dev.concord.provisioning.SageMakerBlueprint.PUBLIC_INTERNET;
import static dev.concord.provisioning.SageMakerBlueprint.SUBNETS;
import static dev.concord.provisioning.SageMakerBlueprint.VPC;
import static dev.concord.provisioning.SageMakerBlueprint.VPC_ONLY;

import dev.concord.provisioning.Blueprint;
import dev.concord.provisioning.BlueprintKind;
import dev.concord.provisioning.ProfileForm;
import dev.concord.provisioning.SageMakerBlueprint;
import dev.concord.provisioning.Verdict;
import dev.concord.provisioning.Verdict.Result;
import dev.concord.provisioning.internal.aws.NetworkCalls.Subnet;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Looks in AWS whether what a profile names is there and is as it has to be; changes nothing. */
@Component
public class ProfileChecks {
    private static final String KEY_TAG = "AmazonDataZoneEnvironment";
    private static final int ZONES = 2;

    private final NetworkCalls network;

    ProfileChecks(NetworkCalls network) {
        this.network = network;
    }

    /** One verdict for each rule. Throws {@link dev.concord.aws.AwsFailure} when AWS can't be asked. */
    public List<Verdict> check(Blueprint blueprint, BlueprintKind kind, ProfileForm form) {
        return switch (kind) {
            case SageMakerBlueprint sageMaker -> sageMaker(blueprint, form);
        };
    }

    private List<Verdict> sageMaker(Blueprint blueprint, ProfileForm form) {
        var verdicts = new ArrayList<Verdict>();
        verdicts.add(Verdict.of(
                "Blueprint enabled",
                blueprint.enabledIn(form.region()),
                blueprint.regions().isEmpty() ? "in no region" : String.join(", ", blueprint.regions()),
                form.region()));
        verdicts.add(boundary(blueprint));
        network(form, verdicts);
        verdicts.add(networkType(form));
        verdicts.add(key(form.value(KMS_KEY)));
        return List.copyOf(verdicts);
    }

    private static Verdict boundary(Blueprint blueprint) {
        var boundary = blueprint.boundary();
        return Verdict.of(
                "Boundary on every role",
                boundary != null,
                boundary == null ? "none" : boundary,
                "one that the domain configured for the blueprint");
    }

    private void network(ProfileForm form, List<Verdict> verdicts) {
        var vpc = form.value(VPC);
        if (vpc.isEmpty()) {
            return;
        }
        var state = network.vpc(vpc);
        verdicts.add(Verdict.of(
                "VPC exists",
                state.filter("available"::equals).isPresent(),
                vpc + " " + state.orElse("not found"),
                "available"));
        var named = SageMakerBlueprint.subnets(form.value(SUBNETS));
        if (!named.isEmpty()) {
            subnets(vpc, named, network.subnets(named), verdicts);
        }
    }

    private static void subnets(String vpc, List<String> named, List<Subnet> there, List<Verdict> verdicts) {
        var known = there.stream().map(Subnet::id).toList();
        var absent = named.stream().filter(id -> !known.contains(id)).toList();
        verdicts.add(Verdict.of(
                "Subnets exist",
                absent.isEmpty(),
                absent.isEmpty() ? "all %d".formatted(named.size()) : String.join(", ", absent) + " not found",
                "all that are named"));
        var elsewhere =
                there.stream().filter(subnet -> !subnet.vpc().equals(vpc)).toList();
        verdicts.add(Verdict.of(
                "Subnets in that VPC",
                elsewhere.isEmpty(),
                elsewhere.isEmpty()
                        ? vpc
                        : elsewhere.stream()
                                .map(subnet -> subnet.id() + " in " + subnet.vpc())
                                .reduce((a, b) -> a + ", " + b)
                                .orElse(""),
                vpc));
        var zones = there.stream().map(Subnet::zone).distinct().sorted().toList();
        verdicts.add(Verdict.of(
                "Two availability zones",
                zones.size() >= ZONES,
                zones.isEmpty() ? "none" : String.join(", ", zones),
                "at least two"));
    }

    private static Verdict networkType(ProfileForm form) {
        var type = form.value(NETWORK_TYPE);
        if (type.equals(PUBLIC_INTERNET)) {
            return new Verdict("No public internet", type, VPC_ONLY, Result.TO_CONFIRM);
        }
        return Verdict.of("No public internet", type.equals(VPC_ONLY), type.isEmpty() ? "not said" : type, VPC_ONLY);
    }

    private Verdict key(String id) {
        var rule = "Key enabled and tagged";
        var allowed = "Enabled, tagged " + KEY_TAG;
        if (id.isEmpty()) {
            return new Verdict(rule, "a key of AWS", "a key of AWS, or one that is " + allowed, Result.PASSED);
        }
        return network.key(id)
                .map(key -> Verdict.of(
                        rule,
                        key.state().equals("Enabled") && key.tags().contains(KEY_TAG),
                        key.state() + (key.tags().contains(KEY_TAG) ? ", tagged" : ", not tagged"),
                        allowed))
                .orElseGet(() -> Verdict.of(rule, false, id + " not found", allowed));
    }
}
