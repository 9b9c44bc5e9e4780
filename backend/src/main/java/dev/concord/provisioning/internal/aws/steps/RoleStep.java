package dev.concord.provisioning.internal.aws.steps;

import dev.concord.provisioning.Blueprints;
import dev.concord.provisioning.Environments;
import dev.concord.provisioning.Step;
import dev.concord.provisioning.Verdict;
import dev.concord.provisioning.internal.ProfileProgress;
import dev.concord.provisioning.internal.aws.AccountCalls;
import dev.concord.provisioning.internal.aws.EnvironmentCalls;
import dev.concord.provisioning.internal.aws.EnvironmentCalls.Seen;
import dev.concord.provisioning.run.StepAction;
import dev.concord.provisioning.run.Work;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sees that the role that people work with has the boundary that the domain configured. Also takes over what DataZone shows. */
@Component
class RoleStep implements StepAction {
    private final EnvironmentCalls calls;
    private final AccountCalls account;
    private final Environments environments;
    private final Blueprints blueprints;
    private final ProfileProgress profiles;
    private final Verdicts verdicts;

    RoleStep(
            EnvironmentCalls calls,
            AccountCalls account,
            Environments environments,
            Blueprints blueprints,
            ProfileProgress profiles,
            Verdicts verdicts) {
        this.calls = calls;
        this.account = account;
        this.environments = environments;
        this.blueprints = blueprints;
        this.profiles = profiles;
        this.verdicts = verdicts;
    }

    @Override
    public Step step() {
        return Step.ROLE;
    }

    @Override
    public Progress take(Work work) {
        var run = work.run();
        var seen = calls.observe(work.as(), run.project());
        environments.observed(
                run.project(), seen.stream().map(Seen::environment).toList());
        environments.detailed(run.project(), seen.stream().map(Seen::detail).toList());
        return seen.stream()
                .map(Seen::environment)
                .filter(environment -> environment.id().equals(run.environment()))
                .findFirst()
                .map(environment -> judged(work, environment.roleArn()))
                .orElseGet(() -> new Progress.Waiting("DataZone does not list it yet"));
    }

    private Progress judged(Work work, @Nullable String role) {
        if (role == null) {
            return new Progress.Failed("DataZone names no role that people work with");
        }
        var found = account.boundary(role).orElse("no such role");
        var wanted = wanted(work);
        var verdict =
                Verdict.of("Boundary on the user role", found.equals(wanted), found.isEmpty() ? "none" : found, wanted);
        return verdicts.add(work, List.of(verdict), role.substring(role.lastIndexOf('/') + 1) + ", with its boundary");
    }

    private String wanted(Work work) {
        var revision = profiles.revision(Objects.requireNonNull(work.run().revision()));
        var boundary = blueprints
                .get(profiles.profile(revision.profile()).blueprintId())
                .boundary();
        return boundary == null ? "one that the domain configured for the blueprint" : boundary;
    }
}
