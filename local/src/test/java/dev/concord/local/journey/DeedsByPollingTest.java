package dev.concord.local.journey;

import dev.awsstandin.events.EventMisfortune;
import dev.concord.local.demo.DemoProject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;

/** What is done in AWS is shown though no event of it ever comes. */
@Tag("faults")
class DeedsByPollingTest extends ShownDeeds {
    private int dropping;

    DeedsByPollingTest() {
        super("polling", DemoProject.DEMAND_PLANNING);
    }

    @Override
    void goWrong() {
        dropping = concord.standin().eventMisfortunes().plan(EventMisfortune.byChance(EventMisfortune.Kind.DROP, 1, 7));
    }

    @Override
    void goRight() {
        // Events are lost until all is seen.
    }

    @AfterAll
    void letEventsCome() {
        concord.standin().eventMisfortunes().remove(dropping);
    }
}
