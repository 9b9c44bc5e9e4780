package dev.concord.provisioning;

import dev.concord.shared.ProjectId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An environment as DataZone last showed it; status in DataZone's words, role once it is provisioned. */
public record Environment(
        String id,
        ProjectId project,
        String name,
        String status,
        String account,
        String region,
        @Nullable String roleArn,
        List<SubscriptionTarget> targets) {
    public Environment {
        targets = List.copyOf(targets);
    }

    public boolean active() {
        return status.equals("ACTIVE");
    }
}
