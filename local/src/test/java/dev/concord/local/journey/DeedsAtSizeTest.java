package dev.concord.local.journey;

import dev.awsstandin.events.EventMisfortune;
import dev.concord.local.demo.DemoProject;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;

/** What is done in AWS is shown in a catalog of 100,000 assets too, though no event of it ever comes. */
@Tag("size")
class DeedsAtSizeTest extends ShownDeeds {
    private static final int ASSETS = Integer.getInteger("assets", 100_000);

    private int dropping;

    DeedsAtSizeTest() {
        super("at-size", DemoProject.DEMAND_PLANNING, Duration.ofMinutes(15));
    }

    @Override
    void fill() throws SQLException {
        dropping = concord.standin().eventMisfortunes().plan(EventMisfortune.byChance(EventMisfortune.Kind.DROP, 1, 7));
        new BigCatalog(concord).publish(ASSETS);
    }

    @Override
    void goWrong() {
        // Events are lost from the beginning.
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
