package dev.concord.provisioning.internal.aws.steps;

import dev.concord.aws.AwsFailure;
import dev.concord.outbox.Journal;
import dev.concord.provisioning.Step;
import dev.concord.provisioning.internal.aws.StudioCalls;
import dev.concord.provisioning.internal.aws.StudioWork;
import dev.concord.provisioning.run.StepAction;
import dev.concord.provisioning.run.Work;
import org.springframework.stereotype.Component;

/** Deletes all user profiles in the environment's own SageMaker domain, those too that people made past Concord: they go with it. */
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
        var left = studio.userProfiles(domain.get().id());
        var obstacle = Obstacles.among(left, it.run(), domain.get());
        if (obstacle.isPresent()) {
            return new Progress.Failed(obstacle.get());
        }
        left.stream()
                .filter(profile -> !profile.going())
                .forEach(profile -> delete(it, domain.get().id(), profile.name()));
        return left.isEmpty()
                ? new Progress.Done("No profile is left")
                : new Progress.Waiting("%d profiles are being deleted".formatted(left.size()));
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
