package dev.concord.provisioning.internal.aws.steps;

import dev.concord.aws.AwsFailure;
import dev.concord.outbox.Journal;
import dev.concord.provisioning.Step;
import dev.concord.provisioning.internal.aws.StudioCalls;
import dev.concord.provisioning.internal.aws.StudioWork;
import dev.concord.provisioning.run.StepAction;
import dev.concord.provisioning.run.Work;
import org.springframework.stereotype.Component;

/** Deletes the user profiles that Concord made in the environment's SageMaker domain; others are DataZone's business. */
@Component
class UserProfilesStep implements StepAction {
    private final StudioCalls studio;
    private final StudioWork work;
    private final Journal journal;

    UserProfilesStep(StudioCalls studio, StudioWork work, Journal journal) {
        this.studio = studio;
        this.work = work;
        this.journal = journal;
    }

    @Override
    public Step step() {
        return Step.USER_PROFILES;
    }

    @Override
    public Progress take(Work it) {
        var domain = studio.domainOf(it.run().environment());
        if (domain.isEmpty()) {
            return new Progress.Done("It has no SageMaker domain");
        }
        var own = studio.userProfiles(domain.get().id()).stream()
                .filter(profile -> it.run().environment().equals(profile.environment()))
                .toList();
        own.stream()
                .filter(profile -> !profile.status().equals("Deleting"))
                .forEach(profile -> delete(it, domain.get().id(), profile.name()));
        return own.isEmpty()
                ? new Progress.Done("No profile is left")
                : new Progress.Waiting("%d profiles are being deleted".formatted(own.size()));
    }

    private void delete(Work it, String domain, String profile) {
        try {
            journal.send(
                    it.row(), it.run().project(), () -> work.deleteUserProfile(it.as(), domain, profile), answer -> {});
        } catch (AwsFailure failure) {
            if (failure.kind() != AwsFailure.Kind.MISSING) {
                throw failure;
            }
        }
    }
}
