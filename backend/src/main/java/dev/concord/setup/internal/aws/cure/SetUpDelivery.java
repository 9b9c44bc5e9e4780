package dev.concord.setup.internal.aws.cure;

import dev.concord.aws.ConcordRoles;
import dev.concord.outbox.Delivery;
import dev.concord.outbox.Journal;
import dev.concord.outbox.Kind;
import dev.concord.outbox.OutboxRow;
import dev.concord.outbox.Outcome;
import dev.concord.outbox.Steps;
import dev.concord.setup.internal.SetUpActs;
import dev.concord.setup.internal.SetUpChange;
import dev.concord.shared.ProjectId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the calls of an offer that an admin took, each a step, as they were shown; what AWS has already is skipped. */
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
        return Steps.walk(new Calls(row, row.reference()));
    }

    @Override
    public void failed(OutboxRow row, String why) {
        acts.failed(row.reference(), why);
    }

    /** The calls of one offer, told apart by their place in it. */
    private final class Calls implements Steps<Integer> {
        private final OutboxRow row;
        private final UUID act;

        Calls(OutboxRow row, UUID act) {
            this.row = row;
            this.act = act;
        }

        @Override
        public Optional<Integer> next() {
            var now = acts.get(act);
            return Optional.of(now.told()).filter(place -> place < now.calls().size());
        }

        @Override
        public Optional<Outcome> take(Integer place) {
            var as = roles.bootstrap(row.actor());
            var call = calls.of(acts.get(act).calls().get(place), row.token() + "-" + place);
            if (call.made(as)) {
                acts.told(act, place + 1);
            } else {
                journal.send(row, NO_PROJECT, () -> call.make(as), answer -> acts.told(act, place + 1));
            }
            return Optional.empty();
        }

        @Override
        public Outcome ended() {
            return new Outcome.Done(() -> acts.done(act));
        }
    }
}
