package dev.concord.provisioning.internal.aws.steps;

import dev.concord.provisioning.SageMakerBlueprint;
import dev.concord.provisioning.Step;
import dev.concord.provisioning.Verdict;
import dev.concord.provisioning.internal.ProfileProgress;
import dev.concord.provisioning.internal.aws.StudioCalls;
import dev.concord.provisioning.internal.aws.StudioCalls.StudioDomain;
import dev.concord.provisioning.run.StepAction;
import dev.concord.provisioning.run.Work;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Sees that DataZone made a SageMaker domain, and that it is as closed as the profile says. */
@Component
class DomainStep implements StepAction {
    private static final Duration MAY_LAG = Duration.ofMinutes(2);

    private final StudioCalls studio;
    private final ProfileProgress profiles;
    private final Verdicts verdicts;
    private final Clock clock;

    DomainStep(StudioCalls studio, ProfileProgress profiles, Verdicts verdicts, Clock clock) {
        this.studio = studio;
        this.profiles = profiles;
        this.verdicts = verdicts;
        this.clock = clock;
    }

    @Override
    public Step step() {
        return Step.DOMAIN;
    }

    @Override
    public Progress take(Work work) {
        return studio.domainOf(work.run().environment())
                .map(domain -> compared(work, domain))
                .orElseGet(() -> absent(work));
    }

    private Progress absent(Work work) {
        var waited = work.run().step(step()).orElseThrow().elapsed(clock.instant());
        return waited.compareTo(MAY_LAG) < 0
                ? new Progress.Waiting("SageMaker does not show it yet")
                : new Progress.Failed("No SageMaker domain carries the tag AmazonDataZoneEnvironment with "
                        + work.run().environment());
    }

    private Progress compared(Work work, StudioDomain domain) {
        var form =
                profiles.revision(Objects.requireNonNull(work.run().revision())).form();
        return verdicts.add(
                work,
                List.of(
                        wanted(
                                "Network of the domain",
                                domain.networkType(),
                                form.value(SageMakerBlueprint.NETWORK_TYPE)),
                        wanted("Sign-in of the domain", domain.authMode(), form.value(SageMakerBlueprint.AUTH_MODE))),
                "Domain %s, %s".formatted(domain.id(), domain.networkType()));
    }

    private static Verdict wanted(String rule, String found, String wanted) {
        return Verdict.of(rule, wanted.isEmpty() || found.equals(wanted), found, wanted.isEmpty() ? "any" : wanted);
    }
}
