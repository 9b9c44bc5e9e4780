package dev.concord.subscription.internal.aws;

import dev.concord.identity.Action;
import dev.concord.identity.Permissions;
import dev.concord.inbox.Inbox;
import dev.concord.outbox.OutboxRow;
import dev.concord.project.ProjectObservation;
import dev.concord.subscription.Access;
import org.springframework.stereotype.Component;

/** Whether whoever decided may still decide, asked once more before AWS is told for the first time. */
@Component
class Authority {
    private final Inbox inbox;
    private final Permissions permissions;

    Authority(Inbox inbox, Permissions permissions) {
        this.inbox = inbox;
        this.permissions = permissions;
    }

    /** By what DataZone shows of the owner project since the decision. Throws {@link dev.concord.aws.AwsFailure}. */
    boolean holds(OutboxRow row, Access access) {
        var decision = access.decision();
        if (decision == null || row.firstSentAt().isPresent()) {
            return true;
        }
        var owner = access.owner().id();
        inbox.know(ProjectObservation.OBSERVER, owner.value(), decision.at());
        return permissions.may(decision.by(), Action.DECIDE, owner, access.requester());
    }
}
