package dev.awsstandin;

import dev.awsstandin.kernel.BehaviourClock;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.state.Store;
import java.time.Clock;
import java.time.Duration;

/** Keeps the behaviour clock's offset, so that time never goes back by a restart. */
final class KeptClock {

    private static final String KEY = "offset";

    private KeptClock() {}

    static BehaviourClock open(Store store, Clock realTime) {
        var table = store.table("kernel.clock");
        return new BehaviourClock(
                realTime,
                () -> table.get(KEY)
                        .map(kept -> Duration.parse(kept.path("duration").asString()))
                        .orElse(Duration.ZERO),
                moved -> table.put(KEY, Json.object().put("duration", moved.toString())));
    }
}
