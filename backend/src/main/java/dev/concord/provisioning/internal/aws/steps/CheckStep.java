package dev.concord.provisioning.internal.aws.steps;

import dev.concord.provisioning.BlueprintKind;
import dev.concord.provisioning.Blueprints;
import dev.concord.provisioning.Step;
import dev.concord.provisioning.Verdict;
import dev.concord.provisioning.internal.ProfileProgress;
import dev.concord.provisioning.internal.RunProgress;
import dev.concord.provisioning.internal.aws.ProfileChecks;
import dev.concord.provisioning.run.StepAction;
import dev.concord.provisioning.run.Work;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Looks again whether what the profile names is still as it has to be. */
@Component
class CheckStep implements StepAction {
    private final ProfileProgress profiles;
    private final Blueprints blueprints;
    private final ProfileChecks checks;
    private final RunProgress runs;

    CheckStep(ProfileProgress profiles, Blueprints blueprints, ProfileChecks checks, RunProgress runs) {
        this.profiles = profiles;
        this.blueprints = blueprints;
        this.checks = checks;
        this.runs = runs;
    }

    @Override
    public Step step() {
        return Step.CHECK;
    }

    @Override
    public Progress take(Work work) {
        var revision = profiles.revision(Objects.requireNonNull(work.run().revision()));
        var blueprint = blueprints.get(profiles.profile(revision.profile()).blueprintId());
        var kind = BlueprintKind.of(blueprint);
        if (kind.isEmpty()) {
            return new Progress.Failed("Concord does not deploy blueprint %s".formatted(blueprint.name()));
        }
        var verdicts = checks.check(blueprint, kind.get(), revision.form());
        runs.verdicts(work.run().id(), verdicts);
        var failed =
                verdicts.stream().filter(Verdict::failed).map(Verdict::sentence).collect(Collectors.joining(". "));
        return failed.isEmpty()
                ? new Progress.Done("%d of %d passed".formatted(verdicts.size(), verdicts.size()))
                : new Progress.Failed("The profile does not pass its checks any more. " + failed);
    }
}
