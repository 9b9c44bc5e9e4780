package dev.concord.local.journey;

import dev.awsstandin.fault.Fault;
import dev.awsstandin.fault.Target;
import dev.concord.local.demo.DemoProject;
import java.time.Duration;
import org.junit.jupiter.api.Tag;

/** For a minute AWS shows what was before the deeds. */
@Tag("faults")
class DeedsWhileReadsAreStaleTest extends ShownDeeds {
    private static final Duration STALE = Duration.ofSeconds(60);

    DeedsWhileReadsAreStaleTest() {
        super("stale", DemoProject.VISION_MODELS);
    }

    @Override
    void goWrong() {
        concord.standin().faults().add(Fault.staleReads(Target.everything(), STALE));
    }

    @Override
    void goRight() {
        lasts(STALE);
        concord.standin().faults().removeAll();
    }
}
