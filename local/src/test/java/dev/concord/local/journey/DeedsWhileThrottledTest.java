package dev.concord.local.journey;

import dev.awsstandin.fault.Fault;
import dev.awsstandin.fault.FaultKind;
import dev.awsstandin.fault.Frequency;
import dev.awsstandin.fault.Target;
import dev.concord.local.demo.DemoProject;
import java.time.Duration;
import org.junit.jupiter.api.Tag;

/** For ten minutes DataZone answers Concord nothing but that it is too much. */
@Tag("faults")
class DeedsWhileThrottledTest extends ShownDeeds {
    private static final Duration THROTTLED = Duration.ofMinutes(10);

    DeedsWhileThrottledTest() {
        super("throttled", DemoProject.LANGUAGE_MODELS);
    }

    @Override
    void goWrong() {
        concord.standin()
                .faults()
                .add(Fault.of(FaultKind.THROTTLE, new Target("datazone", null, null), Frequency.always()));
    }

    @Override
    void goRight() {
        lasts(THROTTLED);
        concord.standin().faults().removeAll();
    }
}
