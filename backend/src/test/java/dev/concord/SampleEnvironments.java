package dev.concord;

import dev.concord.provisioning.Blueprint;
import dev.concord.provisioning.BlueprintParameter;
import dev.concord.provisioning.Blueprints;
import dev.concord.provisioning.EnvironmentProfiles;
import dev.concord.provisioning.ProfileForm;
import dev.concord.provisioning.ProfileId;
import dev.concord.provisioning.SageMakerBlueprint;
import dev.concord.provisioning.Verdict;
import dev.concord.provisioning.internal.ProfileProgress;
import dev.concord.shared.ProjectId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;

/** Blueprints and profiles as DataZone would show them, entered where observations enter. */
@TestComponent
public class SampleEnvironments {
    public static final String BLUEPRINT = "blueprint1";

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Blueprints blueprints;
    private final EnvironmentProfiles profiles;
    private final ProfileProgress progress;

    SampleEnvironments(Blueprints blueprints, EnvironmentProfiles profiles, ProfileProgress progress) {
        this.blueprints = blueprints;
        this.profiles = profiles;
        this.progress = progress;
    }

    /** The SageMaker blueprint, with one parameter that Concord does not know. */
    public void blueprint() {
        blueprint(BLUEPRINT);
    }

    /** The same by the id that a domain gave it. */
    public void blueprint(String id) {
        blueprints.observed(List.of(new Blueprint(
                id,
                SageMakerBlueprint.NAME,
                "Amazon SageMaker",
                List.of(
                        parameter("vpcId", "", false),
                        parameter("subnetIds", "", false),
                        parameter("sagemakerDomainAuthMode", "IAM", false),
                        parameter("sagemakerDomainNetworkType", "VpcOnly", false),
                        parameter("kmsKeyId", "", true),
                        parameter("glueDbNameSuffix", "", true)),
                List.of("eu-west-1"),
                "arn:aws:iam::447120983316:role/service-role/provisioning",
                null,
                "arn:aws:iam::447120983316:policy/concord/concord-environment-boundary",
                Instant.parse("2026-01-05T10:00:00Z"))));
    }

    private static BlueprintParameter parameter(String name, String value, boolean optional) {
        return new BlueprintParameter(name, "String", "About " + name, value, true, optional, false);
    }

    public static String newName(String word) {
        return word + "-" + COUNT.incrementAndGet();
    }

    /** Closed to the internet, for Customer Retention alone; parameters given here come on top. */
    public static ProfileForm form(String name, Map<String, String> parameters) {
        return form(name, SampleData.CUSTOMER_RETENTION, parameters);
    }

    /** The same for another project alone. */
    public static ProfileForm form(String name, ProjectId user) {
        return form(name, user, Map.of());
    }

    private static ProfileForm form(String name, ProjectId user, Map<String, String> parameters) {
        var all = new HashMap<>(Map.of(
                "vpcId", "vpc-0f3a9c1d5b7e24680", "subnetIds", "subnet-0a1b2c3d4e5f60718,subnet-0b2c3d4e5f6071829"));
        all.putAll(parameters);
        return new ProfileForm(
                name,
                "For experiments",
                SampleData.CREDIT_RISK,
                false,
                List.of(user),
                "447120983316",
                "eu-west-1",
                all);
    }

    public static ProfileForm form(String name) {
        return form(name, Map.of());
    }

    /** A profile that DataZone has. Priya stays signed in. */
    public ProfileId made(ProfileForm form) {
        People.PRIYA.signIn();
        var id = profiles.draft(form);
        passed(id);
        makeComing(id, true);
        return id;
    }

    /** Every check of the revision on its way passes. */
    public void passed(ProfileId id) {
        checked(id, Verdict.of("VPC exists", true, "vpc", "available"));
    }

    public void checked(ProfileId id, Verdict... verdicts) {
        progress.checked(progress.profile(id).latest(), List.of(verdicts));
    }

    public void makeComing(ProfileId id, boolean confirmed) {
        profiles.make(id, profiles.get(id).version(), confirmed);
        taken(id);
    }

    /** DataZone takes what is being made. */
    public void taken(ProfileId id) {
        var profile = progress.profile(id);
        if (profile.datazoneId() == null) {
            progress.known(id, "profile" + COUNT.incrementAndGet());
        }
        progress.made(profile.latest());
    }
}
