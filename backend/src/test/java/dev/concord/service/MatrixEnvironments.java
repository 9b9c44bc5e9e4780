package dev.concord.service;

import dev.concord.SampleEnvironments;
import dev.concord.provisioning.Environment;
import dev.concord.provisioning.EnvironmentDetail;
import dev.concord.provisioning.EnvironmentDetail.Content;
import dev.concord.provisioning.EnvironmentDetail.Resource;
import dev.concord.provisioning.EnvironmentDetail.StudioDomain;
import dev.concord.provisioning.EnvironmentProfiles;
import dev.concord.provisioning.Environments;
import dev.concord.provisioning.OpeningId;
import dev.concord.provisioning.ProfileForm;
import dev.concord.provisioning.ProfileId;
import dev.concord.provisioning.Provisioning;
import dev.concord.provisioning.RunId;
import dev.concord.provisioning.Studio;
import dev.concord.provisioning.internal.ProfileProgress;
import dev.concord.provisioning.internal.RunProgress;
import dev.concord.provisioning.internal.StudioProgress;
import dev.concord.setup.Check;
import dev.concord.setup.SetUpSample;
import dev.concord.shared.ProjectId;
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
                    case "profile" -> profile(MatrixWorld.LEDGER);
                    case "foreign-profile" -> profile(MatrixWorld.ASKING);
                    case "checked-profile" -> checkedProfile();
                    case "version" -> profileProgress.profile(last).version();
                    case "environment" -> environment(MatrixWorld.LEDGER).id();
                    case "foreign-environment" ->
                        environment(MatrixWorld.ASKING).id();
                    case "typed" -> seen.getLast().name();
                    case "run" -> run(MatrixWorld.LEDGER, MatrixPerson.OWNER);
                    case "foreign-run" -> run(MatrixWorld.ASKING, MatrixPerson.ASKER);
                    case "failed-run" -> failed(run(MatrixWorld.LEDGER, MatrixPerson.OWNER));
                    case "foreign-failed-run" -> failed(run(MatrixWorld.ASKING, MatrixPerson.ASKER));
                    case "opening" -> opening(MatrixWorld.LEDGER, MatrixPerson.CONTRIBUTOR);
                    case "ready-opening" -> ready(opening(MatrixWorld.LEDGER, MatrixPerson.CONTRIBUTOR));
                    case "foreign-opening" -> opening(MatrixWorld.ASKING, MatrixPerson.ASKER);
                    case "foreign-ready-opening" -> ready(opening(MatrixWorld.ASKING, MatrixPerson.ASKER));
                    case "offer" -> setUp.offering(Check.ROLE_PROFILES, "concord-inspect");
                    default -> null;
                });
    }

    private ProfileId profile(ProjectId user) {
        last = MatrixPerson.ADMIN.does(() -> sample.made(form(user)));
        return last;
    }

    private ProfileId checkedProfile() {
        last = MatrixPerson.ADMIN.does(() -> profiles.draft(form(MatrixWorld.LEDGER)));
        sample.passed(last);
        return last;
    }

    private static ProfileForm form(ProjectId user) {
        return new ProfileForm(
                MatrixWorld.newName(),
                "",
                MatrixWorld.THIRD,
                false,
                List.of(user),
                "447120983316",
                "eu-west-1",
                NETWORK);
    }

    private Environment environment(ProjectId project) {
        var made = new Environment(
                "env" + UUID.randomUUID().toString().substring(0, 8),
                project,
                MatrixWorld.newName(),
                "ACTIVE",
                "447120983316",
                "eu-west-1",
                "arn:aws:iam::447120983316:role/datazone_usr_numbat",
                List.of());
        seen.add(made);
        environments.observed(
                project,
                seen.stream().filter(known -> known.project().equals(project)).toList());
        planted(made);
        return made;
    }

    /** Words of the project in everything that is known of the environment beyond its name. */
    private void planted(Environment environment) {
        environments.detailed(
                environment.project(),
                List.of(new EnvironmentDetail(
                        environment.id(),
                        "bilby",
                        "quoll",
                        Map.of("glueDbNameSuffix", "numbat_parameter"),
                        List.of(new Resource(Resource.PRODUCER_DATABASE, "numbat_producer")),
                        "bilby failed",
                        null,
                        List.of(),
                        null)));
        environments.looked(
                environment,
                new StudioDomain("d-numbat", "IAM", "https://d-numbat.studio.example"),
                List.of(new Content(Content.Kind.USER_PROFILE, "Wombat profile", "of a member")));
    }

    private RunId run(ProjectId project, MatrixPerson owner) {
        var profile = profile(project);
        return owner.does(
                () -> provisioning.deploy(project, profile, MatrixWorld.newName(), "bilby", UUID.randomUUID()));
    }

    private RunId failed(RunId run) {
        runs.failed(run, "bilby");
        return run;
    }

    private OpeningId opening(ProjectId project, MatrixPerson person) {
        var environment = environment(project);
        return person.does(() -> studio.open(environment.id()));
    }

    private OpeningId ready(OpeningId opening) {
        openings.ready(opening, URI.create("https://studio.example/bilby"), Duration.ofMinutes(1));
        return opening;
    }
}
