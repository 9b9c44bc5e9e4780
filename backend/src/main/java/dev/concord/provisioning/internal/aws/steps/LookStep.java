package dev.concord.provisioning.internal.aws.steps;

import dev.concord.provisioning.Run;
import dev.concord.provisioning.Step;
import dev.concord.provisioning.internal.aws.StudioCalls;
import dev.concord.provisioning.internal.aws.StudioCalls.StudioDomain;
import dev.concord.provisioning.internal.aws.StudioCalls.UserProfile;
import dev.concord.provisioning.run.StepAction;
import dev.concord.provisioning.run.Work;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Before anything is deleted: names what goes that Concord did not make, and stops at what it can't delete. */
@Component
class LookStep implements StepAction {
    private final StudioCalls studio;

    LookStep(StudioCalls studio) {
        this.studio = studio;
    }

    @Override
    public Step step() {
        return Step.LOOK;
    }

    @Override
    public Progress take(Work it) {
        return studio.domainOf(it.run().environment())
                .map(domain -> look(it.run(), domain))
                .orElseGet(() -> new Progress.Done("It has no SageMaker domain"));
    }

    private Progress look(Run run, StudioDomain domain) {
        var profiles = studio.userProfiles(domain.id());
        var obstacle = Obstacles.among(profiles, run, domain);
        if (obstacle.isPresent()) {
            return new Progress.Failed(obstacle.get());
        }
        var guests = profiles.stream()
                .filter(profile -> !profile.isOf(run.environment()))
                .map(UserProfile::name)
                .collect(Collectors.joining(", "));
        return new Progress.Done(
                guests.isEmpty()
                        ? "Nothing is in the way"
                        : "Nothing is in the way. Made past Concord, and goes with the rest: user profile " + guests);
    }
}
