package dev.concord.setup.internal.aws.cure;

import dev.concord.aws.ConcordRoles;
import dev.concord.outbox.Delivery;
import dev.concord.outbox.Journal;
import dev.concord.outbox.Kind;
import dev.concord.outbox.OutboxRow;
import dev.concord.outbox.Outcome;
import dev.concord.setup.internal.SetUpActs;
import dev.concord.setup.internal.SetUpChange;
import dev.concord.shared.ProjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the calls of an offer that an admin took, in their order, as they were shown; what AWS has already is skipped. */
@Component
class SetUpDelivery implements Delivery {
    private static final @Nullable ProjectId NO_PROJECT = null;

    private final SetUpCalls calls;
    private final SetUpActs acts;
    private final ConcordRoles roles;
    private final Journal journal;

    SetUpDelivery(SetUpCalls calls, SetUpActs acts, ConcordRoles roles, Journal journal) {
        this.calls = calls;
        this.acts = acts;
        this.roles = roles;
        this.journal = journal;
    }

    @Override
    public Kind kind() {
        return SetUpChange.SET_UP;
    }

    @Override
    public Outcome deliver(OutboxRow row) {
        var act = acts.get(row.reference());
        var as = roles.bootstrap(row.actor());
        for (int i = 0; i < act.calls().size(); i++) {
            var call = calls.of(act.calls().get(i), row.token() + "-" + i);
            if (!call.made(as)) {
                journal.send(row, NO_PROJECT, () -> call.make(as), answer -> {});
            }
        }
        return new Outcome.Done(() -> acts.done(act.id()));
    }

    @Override
    public void failed(OutboxRow row, String why) {
        acts.failed(row.reference(), why);
    }
}
