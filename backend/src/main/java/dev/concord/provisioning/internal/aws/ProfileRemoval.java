package dev.concord.provisioning.internal.aws;

import dev.concord.aws.AwsFailure;
import dev.concord.aws.Principal;
import dev.concord.outbox.Journal;
import dev.concord.outbox.OutboxRow;
import dev.concord.provisioning.EnvironmentProfile;
import org.springframework.stereotype.Component;

/** Deletes an environment profile in DataZone; one that is not there is as good. */
@Component
class ProfileRemoval {
    private final EnvironmentProfileCalls calls;
    private final Journal journal;

    ProfileRemoval(EnvironmentProfileCalls calls, Journal journal) {
        this.calls = calls;
        this.journal = journal;
    }

    void remove(OutboxRow row, Principal as, EnvironmentProfile profile, String id) {
        try {
            journal.send(row, profile.managing(), () -> calls.delete(as, id), gone -> {});
        } catch (AwsFailure failure) {
            if (failure.kind() != AwsFailure.Kind.MISSING) {
                throw failure;
            }
        }
    }
}
