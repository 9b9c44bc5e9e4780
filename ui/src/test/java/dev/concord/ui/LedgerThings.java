package dev.concord.ui;

import dev.concord.project.CreationId;
import dev.concord.project.ProjectCreations;
import dev.concord.project.ProjectFacts;
import dev.concord.project.ProjectName;
import dev.concord.project.Purpose;
import dev.concord.project.RiskTier;
import dev.concord.provisioning.Blueprint;
import dev.concord.provisioning.BlueprintParameter;
import dev.concord.provisioning.Blueprints;
import dev.concord.provisioning.Environment;
import dev.concord.provisioning.EnvironmentDetail;
import dev.concord.provisioning.EnvironmentProfiles;
import dev.concord.provisioning.Environments;
import dev.concord.provisioning.ProfileForm;
import dev.concord.provisioning.ProfileId;
import dev.concord.provisioning.Provisioning;
import dev.concord.provisioning.RunId;
import dev.concord.provisioning.SageMakerBlueprint;
import dev.concord.provisioning.Verdict;
import dev.concord.provisioning.internal.ProfileProgress;
import dev.concord.shared.ProjectId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;

/** What the project Quokka Ledger makes: a project on its way, an environment, a profile for it alone, a run. */
@TestComponent
class LedgerThings {
    static final ProjectId LEDGER = new ProjectId("ledger");
    private static final String ACCOUNT = "447120983316";
    private static final String REGION = "eu-west-1";

    private final ProjectCreations creations;
    private final Blueprints blueprints;
    private final EnvironmentProfiles profiles;
    private final ProfileProgress profileProgress;
    private final Environments environments;
    private final Provisioning provisioning;

    LedgerThings(
            ProjectCreations creations,
            Blueprints blueprints,
            EnvironmentProfiles profiles,
            ProfileProgress profileProgress,
            Environments environments,
            Provisioning provisioning) {
        this.creations = creations;
        this.blueprints = blueprints;
        this.profiles = profiles;
        this.profileProgress = profileProgress;
        this.environments = environments;
        this.provisioning = provisioning;
    }

    /** Asked for by the project's owner. */
    CreationId creation() {
        var id = new CreationId(UUID.randomUUID());
        var facts = new ProjectFacts(
                new ProjectName("numbat " + id.toString().substring(0, 8)),
                new Purpose("bilby"),
                RiskTier.LOW,
                null,
                List.of());
        People.as("owner", () -> {
            creations.ask(id, facts);
            return id;
        });
        return id;
    }

    String environment() {
        var id = "env-ledger";
        environments.observed(
                LEDGER, List.of(new Environment(id, LEDGER, "numbat-lab", "ACTIVE", ACCOUNT, REGION, null, List.of())));
        environments.detailed(
                LEDGER,
                List.of(new EnvironmentDetail(
                        id,
                        "bilby",
                        "numbat",
                        Map.of("glueDbNameSuffix", "numbat_parameter"),
                        List.of(new EnvironmentDetail.Resource(
                                EnvironmentDetail.Resource.PRODUCER_DATABASE, "numbat_producer")),
                        "bilby failed",
                        null,
                        List.of(),
                        null)));
        return id;
    }

    /** Managed by the project and for it alone. */
    ProfileId profile() {
        blueprints.observed(List.of(blueprint()));
        var form = new ProfileForm(
                "numbat-" + UUID.randomUUID().toString().substring(0, 8),
                "bilby",
                LEDGER,
                false,
                List.of(LEDGER),
                ACCOUNT,
                REGION,
                Map.of("vpcId", "vpc-0f3a9c1d5b7e24680"));
        var id = asAdmin(() -> profiles.draft(form));
        profileProgress.checked(
                profileProgress.profile(id).latest(),
                List.of(Verdict.of("VPC exists", true, "available", "available")));
        asAdmin(() -> {
            profiles.make(id, profiles.get(id).version(), true);
            return id;
        });
        profileProgress.known(id, "dz" + id.toString().substring(0, 8));
        profileProgress.made(profileProgress.profile(id).latest());
        return id;
    }

    RunId run() {
        var profile = profile();
        var name = "numbat " + UUID.randomUUID().toString().substring(0, 8);
        return People.as("owner", () -> provisioning.deploy(LEDGER, profile, name, "", UUID.randomUUID()));
    }

    private static <T> T asAdmin(Supplier<T> action) {
        return People.as("admin", action, "concord-admins");
    }

    private static Blueprint blueprint() {
        return new Blueprint(
                "blueprint1",
                SageMakerBlueprint.NAME,
                "Amazon SageMaker",
                List.of(new BlueprintParameter("vpcId", "String", "The network", "", true, false, false)),
                List.of(REGION),
                "arn:aws:iam::447120983316:role/service-role/provisioning",
                null,
                "arn:aws:iam::447120983316:policy/boundary",
                Instant.parse("2026-01-05T10:00:00Z"));
    }
}
