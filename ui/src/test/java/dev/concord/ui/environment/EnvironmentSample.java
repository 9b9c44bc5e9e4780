package dev.concord.ui.environment;

import dev.concord.provisioning.Blueprint;
import dev.concord.provisioning.BlueprintParameter;
import dev.concord.provisioning.Blueprints;
import dev.concord.provisioning.EnvironmentProfiles;
import dev.concord.provisioning.ProfileForm;
import dev.concord.provisioning.ProfileId;
import dev.concord.provisioning.Provisioning;
import dev.concord.provisioning.RunId;
import dev.concord.provisioning.RunKind;
import dev.concord.provisioning.SageMakerBlueprint;
import dev.concord.provisioning.Step;
import dev.concord.provisioning.Verdict;
import dev.concord.provisioning.internal.ProfileProgress;
import dev.concord.provisioning.internal.RunProgress;
import dev.concord.ui.People;
import dev.concord.ui.SampleData;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/** Makes profiles and runs through the services, and plays what AWS shows and answers. */
@TestComponent
public class EnvironmentSample {
    private final Blueprints blueprints;
    private final EnvironmentProfiles profiles;
    private final ProfileProgress profileProgress;
    private final Provisioning provisioning;
    private final RunProgress runs;

    EnvironmentSample(
            Blueprints blueprints,
            EnvironmentProfiles profiles,
            ProfileProgress profileProgress,
            Provisioning provisioning,
            RunProgress runs) {
        this.blueprints = blueprints;
        this.profiles = profiles;
        this.profileProgress = profileProgress;
        this.provisioning = provisioning;
        this.runs = runs;
    }

    void blueprint() {
        blueprints.observed(List.of(new Blueprint(
                "blueprint1",
                SageMakerBlueprint.NAME,
                "Amazon SageMaker",
                List.of(
                        parameter("vpcId", "", false),
                        parameter("subnetIds", "", false),
                        parameter("sagemakerDomainNetworkType", "VpcOnly", false),
                        parameter("lifecycleScript", "", true)),
                List.of("eu-west-1"),
                "arn:aws:iam::447120983316:role/service-role/provisioning",
                null,
                "arn:aws:iam::447120983316:policy/boundary",
                Instant.parse("2026-01-05T10:00:00Z"))));
    }

    private static BlueprintParameter parameter(String name, String value, boolean optional) {
        return new BlueprintParameter(name, "String", "What " + name + " is for", value, true, optional, false);
    }

    static ProfileForm form(String name, Map<String, String> more) {
        var parameters = new HashMap<>(Map.of(
                "vpcId", "vpc-0f3a9c1d5b7e24680", "subnetIds", "subnet-0a1b2c3d4e5f60718,subnet-0b2c3d4e5f6071829"));
        parameters.putAll(more);
        return new ProfileForm(
                name,
                "",
                SampleData.RISK,
                false,
                List.of(SampleData.RETENTION),
                "447120983316",
                "eu-west-1",
                parameters);
    }

    ProfileId drafted(ProfileForm form, Verdict... verdicts) {
        var id = People.as("priya", () -> profiles.draft(form), "concord-admins");
        profileProgress.checked(profileProgress.profile(id).latest(), List.of(verdicts));
        return id;
    }

    ProfileId made(ProfileForm form) {
        var id = drafted(form, Verdict.of("VPC exists", true, "vpc-0f3a9c1d5b7e24680 available", "available"));
        People.as(
                "priya",
                () -> {
                    profiles.make(id, profiles.get(id).version(), true);
                    return id;
                },
                "concord-admins");
        profileProgress.known(id, "dz" + id.toString().substring(0, 8));
        profileProgress.made(profileProgress.profile(id).latest());
        return id;
    }

    RunId deployed(String name) {
        var profile = made(form("profile-" + UUID.randomUUID().toString().substring(0, 8), Map.of()));
        return People.as("ines", () -> provisioning.deploy(SampleData.RETENTION, profile, name, "", UUID.randomUUID()));
    }

    void doing(RunId run, Step until, String note) {
        for (var step : Step.of(RunKind.DEPLOY)) {
            runs.begin(run, step);
            if (step == until) {
                runs.note(run, step, note);
                return;
            }
            runs.done(run, step, "");
        }
    }

    void done(RunId run, Step step) {
        runs.done(run, step, "");
    }

    void failed(RunId run, String why) {
        runs.environment(run, "env-" + run);
        runs.spoiled(run);
        runs.failed(run, why);
    }
}
