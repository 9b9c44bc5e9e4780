package dev.concord.setup.internal;

import dev.concord.setup.Act;
import dev.concord.setup.CheckResult;
import dev.concord.setup.CheckState;
import dev.concord.setup.Offer;
import dev.concord.setup.OfferedCall;
import dev.concord.setup.SetUpReport;
import dev.concord.setup.SetUpRun;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The report as the REST API tells it. */
record SetUpBody(@Nullable SetUpRun run, List<CheckBody> checks) {
    static SetUpBody of(SetUpReport report) {
        return new SetUpBody(
                report.run().orElse(null),
                report.checks().stream().map(CheckBody::of).toList());
    }

    /** One check, with the words that screens use for it. */
    record CheckBody(
            String id,
            String group,
            String title,
            String why,
            CheckState state,
            String found,
            String expected,
            String cure,
            @Nullable OfferBody offer,
            @Nullable ActBody act,
            @Nullable Instant at) {
        private static CheckBody of(CheckResult result) {
            var check = result.check();
            return new CheckBody(
                    check.id(),
                    check.group().word(),
                    check.title(),
                    check.why(),
                    result.state(),
                    result.found(),
                    result.expected(),
                    result.cure(),
                    result.offer().map(OfferBody::of).orElse(null),
                    result.act().map(ActBody::of).orElse(null),
                    result.at().orElse(null));
        }
    }

    /** What Concord would tell AWS, word for word. */
    record OfferBody(UUID id, String title, List<OfferedCall> calls) {
        private static OfferBody of(Offer offer) {
            return new OfferBody(offer.id(), offer.title(), offer.calls());
        }
    }

    /** The offer that was taken last. */
    record ActBody(
            UUID id,
            String title,
            String by,
            Instant at,
            Act.State state,
            @Nullable String failure) {
        private static ActBody of(Act act) {
            return new ActBody(act.id(), act.title(), act.by().value(), act.at(), act.state(), act.failure());
        }
    }
}
