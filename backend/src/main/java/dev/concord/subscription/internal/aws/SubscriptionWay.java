package dev.concord.subscription.internal.aws;

import dev.concord.aws.Principal;
import dev.concord.outbox.OutboxRow;
import dev.concord.project.Projects;
import dev.concord.shared.ProjectId;
import dev.concord.subscription.Access;
import dev.concord.subscription.RequestId;
import dev.concord.subscription.SubscriptionId;
import dev.concord.subscription.internal.SubscriptionProgress;
import org.springframework.stereotype.Component;

/** What deliveries about subscriptions share: whom they act as and what they are about. */
@Component
class SubscriptionWay {
    private final SubscriptionProgress progress;
    private final Projects projects;

    SubscriptionWay(SubscriptionProgress progress, Projects projects) {
        this.progress = progress;
        this.projects = projects;
    }

    SubscriptionProgress progress() {
        return progress;
    }

    Access request(OutboxRow row) {
        return progress.of(new RequestId(row.reference()));
    }

    Access subscription(OutboxRow row) {
        return progress.of(new SubscriptionId(row.reference()));
    }

    /** The subscriber project's own role, for the person behind the row. */
    Principal subscriber(Access access, OutboxRow row) {
        return as(access.subscriber().id(), row);
    }

    /** The owner project's own role, for the person behind the row. */
    Principal owner(Access access, OutboxRow row) {
        return as(access.owner().id(), row);
    }

    private Principal as(ProjectId project, OutboxRow row) {
        return new Principal(projects.get(project).roleArn(), row.actor());
    }

    /** The decision's id goes along, to know the decision again after a lost reply. */
    static String comment(String comment, java.util.UUID decision) {
        var mark = "[concord decision %s]".formatted(decision);
        return comment.isEmpty() ? mark : comment + " " + mark;
    }
}
