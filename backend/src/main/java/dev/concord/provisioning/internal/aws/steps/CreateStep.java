package dev.concord.provisioning.internal.aws.steps;

import dev.concord.aws.AwsFailure;
import dev.concord.outbox.Journal;
import dev.concord.provisioning.ProfileRevision.State;
import dev.concord.provisioning.Step;
import dev.concord.provisioning.internal.ProfileProgress;
import dev.concord.provisioning.internal.RunProgress;
import dev.concord.provisioning.internal.aws.EnvironmentWork;
import dev.concord.provisioning.internal.aws.EnvironmentWork.Named;
import dev.concord.provisioning.internal.aws.ProfileGrants;
import dev.concord.provisioning.run.StepAction;
import dev.concord.provisioning.run.Work;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks DataZone for the environment. There is no token, so it looks for one of this name first, and knows its own by a mark. */
@Component
class CreateStep implements StepAction {
    private final EnvironmentWork environments;
    private final ProfileProgress profiles;
    private final ProfileGrants grants;
    private final RunProgress runs;
    private final Journal journal;

    CreateStep(
            EnvironmentWork environments,
            ProfileProgress profiles,
            ProfileGrants grants,
            RunProgress runs,
            Journal journal) {
        this.environments = environments;
        this.profiles = profiles;
        this.grants = grants;
        this.runs = runs;
        this.journal = journal;
    }

    @Override
    public Step step() {
        return Step.CREATE;
    }

    @Override
    public Progress take(Work work) {
        var known = work.run().environmentId();
        if (known != null) {
            return new Progress.Done("Environment " + known);
        }
        return named(work).map(found -> took(work, found)).orElseGet(() -> create(work));
    }

    private Optional<Named> named(Work work) {
        var run = work.run();
        return environments.named(
                work.as(), run.project(), run.environmentName(), run.id().value());
    }

    private Progress took(Work work, Named found) {
        var run = work.run();
        if (!found.own()) {
            return new Progress.Failed("%s has another environment that is called %s already. Choose another name."
                    .formatted(run.projectName(), run.environmentName()));
        }
        runs.environment(run.id(), found.id());
        return new Progress.Done("Environment " + found.id());
    }

    private Progress create(Work work) {
        var run = work.run();
        var revision = profiles.revision(Objects.requireNonNull(run.revision()));
        var profile = profiles.profile(revision.profile());
        if (profile.latest().state() == State.MAKING) {
            return new Progress.Waiting("The profile %s is being changed".formatted(profile.name()));
        }
        if (!profile.usableBy(run.project())) {
            return new Progress.Failed(
                    "The profile %s does not let %s in any more".formatted(profile.name(), run.projectName()));
        }
        var id = Objects.requireNonNull(profile.datazoneId());
        grants.letDeploy(work.row(), profile, id, run.project());
        return create(work, id);
    }

    private Progress create(Work work, String profile) {
        var run = work.run();
        try {
            var made = journal.send(
                    work.row(),
                    run.project(),
                    () -> environments.create(
                            work.as(),
                            run.project(),
                            profile,
                            run.environmentName(),
                            run.description(),
                            run.id().value()),
                    answer -> runs.environment(run.id(), answer.id()));
            return new Progress.Done("Environment " + made.id());
        } catch (AwsFailure failure) {
            if (failure.kind() != AwsFailure.Kind.CONFLICT) {
                throw failure;
            }
            return named(work).map(found -> took(work, found)).orElseThrow(() -> failure);
        }
    }
}
