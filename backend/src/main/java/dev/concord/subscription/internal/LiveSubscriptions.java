package dev.concord.subscription.internal;

import static dev.concord.subscription.internal.db.Tables.SUBSCRIPTION_SUBSCRIPTION;

import dev.concord.project.ProjectTies;
import dev.concord.shared.ProjectId;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** A project that uses others' assets, or lets others use its own, cannot be put away. */
@Component
class LiveSubscriptions implements ProjectTies {
    private final DSLContext db;

    LiveSubscriptions(DSLContext db) {
        this.db = db;
    }

    @Override
    public List<String> of(ProjectId project) {
        var either = SUBSCRIPTION_SUBSCRIPTION
                .SUBSCRIBER_PROJECT
                .eq(project.value())
                .or(SUBSCRIPTION_SUBSCRIPTION.OWNER_PROJECT.eq(project.value()));
        long live =
                db.fetchCount(SUBSCRIPTION_SUBSCRIPTION, either.and(SUBSCRIPTION_SUBSCRIPTION.STATE.eq("APPROVED")));
        return ProjectTies.counted(live, "live subscription", "live subscriptions");
    }
}
