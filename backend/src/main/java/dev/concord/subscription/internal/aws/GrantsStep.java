package dev.concord.subscription.internal.aws;

import dev.concord.outbox.Journal;
import dev.concord.provisioning.Step;
import dev.concord.provisioning.run.StepAction;
import dev.concord.provisioning.run.Work;
import dev.concord.subscription.internal.SubscriptionProgress;
import org.springframework.stereotype.Component;

/**
 * Has DataZone take back what was granted in an environment that is retired. The subscriptions stay; each is granted again
 * once the project has another place for it.
 */
@Component
class GrantsStep implements StepAction {
    private final GrantCalls grants;
    private final SubscriptionProgress subscriptions;
    private final Journal journal;

    GrantsStep(GrantCalls grants, SubscriptionProgress subscriptions, Journal journal) {
        this.grants = grants;
        this.subscriptions = subscriptions;
        this.journal = journal;
    }

    @Override
    public Step step() {
        return Step.GRANTS;
    }

    @Override
    public Progress take(Work work) {
        var environment = work.run().environment();
        int left = 0;
        var all = grants.in(work.as(), environment);
        for (var grant : all) {
            var seen = grants.state(work.as(), grant);
            if (!seen.gone()) {
                left++;
                if (!seen.going()) {
                    journal.send(work.row(), work.run().project(), () -> grants.delete(work.as(), grant), answer -> {});
                }
            }
        }
        if (left > 0) {
            return new Progress.Waiting("%d of %d grants are being taken back".formatted(left, all.size()));
        }
        int displaced = subscriptions.displaced(environment, work.row().actor());
        return new Progress.Done("%d grants taken back".formatted(displaced));
    }
}
