package dev.concord.local.journey;

import dev.awsstandin.events.Event;
import dev.awsstandin.events.EventMisfortune;
import dev.awsstandin.events.EventMisfortune.Kind;
import dev.awsstandin.kernel.Json;
import dev.concord.local.demo.DemoProject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;

/** Events come twice, in another order or never, and some that nobody sent. */
@Tag("faults")
class DeedsWithUnrulyEventsTest extends ShownDeeds {
    private List<Integer> planned = List.of();

    DeedsWithUnrulyEventsTest() {
        super("unruly", DemoProject.SPEECH_AND_TIME_SERIES);
    }

    @Override
    void goWrong() {
        planned = List.of(plan(Kind.DROP, 1), plan(Kind.DOUBLE, 2), plan(Kind.REORDER, 3));
        forge("Subscription Revoked", "aws.datazone");
        forge("Subscription Grant Completed", "aws.datazone");
        forge("Asset Added To Inventory", "somebody.else");
    }

    @Override
    void goRight() {
        concord.standin().bus().release();
    }

    @AfterAll
    void letEventsCome() {
        planned.forEach(concord.standin().eventMisfortunes()::remove);
    }

    private int plan(Kind kind, long seed) {
        return concord.standin().eventMisfortunes().plan(EventMisfortune.byChance(kind, 0.3, seed));
    }

    /** It says nothing that is so. */
    private void forge(String type, String source) {
        var detail = Json.object().put("version", "655").put("internal", (String) null);
        detail.putObject("metadata")
                .put("id", "nosuchthing")
                .put("domain", concord.site().domainId())
                .put("awsAccountId", concord.cloud().account())
                .put("owningProjectId", concord.site().idOf(DemoProject.CREDIT_RISK));
        detail.putObject("data").put("status", "REVOKED");
        concord.standin().bus().forge(Event.of(type, source, Instant.now(), List.of(), detail));
    }
}
