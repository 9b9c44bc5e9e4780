package dev.concord.service;

import dev.concord.SampleEnvironments;
import dev.concord.provisioning.Environment;
import dev.concord.provisioning.EnvironmentProfiles;
import dev.concord.provisioning.Environments;
import dev.concord.provisioning.OpeningId;
import dev.concord.provisioning.ProfileForm;
import dev.concord.provisioning.ProfileId;
import dev.concord.provisioning.ProfileProgress;
import dev.concord.provisioning.Provisioning;
import dev.concord.provisioning.RunId;
import dev.concord.provisioning.RunProgress;
import dev.concord.provisioning.Studio;
import dev.concord.provisioning.StudioProgress;
import dev.concord.setup.Check;
import dev.concord.setup.SetUpSample;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/** Environments of the ledger, the profiles that they are made from, and the set-up of the domain. */
@TestComponent
class MatrixEnvironments {
    private static final Map<String, String> NETWORK =
            Map.of("vpcId", "vpc-0f3a9c1d5b7e24680", "subnetIds", "subnet-0a1b2c3d4e5f60718,subnet-0b2c3d4e5f6071829");

    private final SampleEnvironments sample;
    private final EnvironmentProfiles profiles;
    private final ProfileProgress profileProgress;
    private final Environments environments;
    private final Provisioning provisioning;
    private final RunProgress runs;
    private final Studio studio;
    private final StudioProgress openings;
    private final SetUpSample setUp;
    private final List<Environment> seen = new ArrayList<>();
    private ProfileId last = ProfileId.random();

    MatrixEnvironments(
            SampleEnvironments sample,
            EnvironmentProfiles profiles,
            ProfileProgress profileProgress,
            Environments environments,
            Provisioning provisioning,
            RunProgress runs,
            Studio studio,
            StudioProgress openings,
            SetUpSample setUp) {
        this.sample = sample;
        this.profiles = profiles;
        this.profileProgress = profileProgress;
        this.environments = environments;
        this.provisioning = provisioning;
        this.runs = runs;
        this.studio = studio;
        this.openings = openings;
        this.setUp = setUp;
    }

    void blueprint() {
        sample.blueprint();
    }

    Optional<Object> thing(String name) {
        return Optional.ofNullable(
                switch (name) {
                    case "profile" -> profile();
                    case "checked-profile" -> checkedProfile();
                    case "version" -> profileProgress.profile(last).version();
                    case "environment" -> environment().id();
                    case "typed" -> seen.getLast().name();
                    case "run" -> run();
                    case "failed-run" -> failedRun();
                    case "opening" -> opening();
                    case "ready-opening" -> readyOpening();
                    case "offer" -> setUp.offering(Check.ROLE_PROFILES, "concord-inspect");
                    default -> null;
                });
    }

    private ProfileId profile() {
        last = MatrixPerson.ADMIN.does(() -> sample.made(form()));
        return last;
    }

    private ProfileId checkedProfile() {
        last = MatrixPerson.ADMIN.does(() -> profiles.draft(form()));
        sample.passed(last);
        return last;
    }

    private static ProfileForm form() {
        return new ProfileForm(
                MatrixWorld.newName(),
                "",
                MatrixWorld.THIRD,
                false,
                List.of(MatrixWorld.LEDGER),
                "447120983316",
                "eu-west-1",
                NETWORK);
    }

    private Environment environment() {
        seen.add(new Environment(
                "env" + UUID.randomUUID().toString().substring(0, 8),
                MatrixWorld.LEDGER,
                MatrixWorld.newName(),
                "ACTIVE",
                "447120983316",
                "eu-west-1",
                "arn:aws:iam::447120983316:role/datazone_usr_numbat",
                List.of()));
        environments.observed(MatrixWorld.LEDGER, seen);
        return seen.getLast();
    }

    private RunId run() {
        var profile = profile();
        return MatrixPerson.OWNER.does(() ->
                provisioning.deploy(MatrixWorld.LEDGER, profile, MatrixWorld.newName(), "bilby", UUID.randomUUID()));
    }

    private RunId failedRun() {
        var run = run();
        runs.failed(run, "bilby");
        return run;
    }

    private OpeningId opening() {
        var environment = environment();
        return MatrixPerson.CONTRIBUTOR.does(() -> studio.open(environment.id()));
    }

    private OpeningId readyOpening() {
        var opening = opening();
        openings.ready(opening, URI.create("https://studio.example/bilby"), Duration.ofMinutes(1));
        return opening;
    }
}
