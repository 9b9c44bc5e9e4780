package dev.concord.local;

import dev.concord.local.demo.DemoImport;
import dev.concord.local.postgres.LocalPostgres;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.BeanFactory;

/** Opens the portal to browsers; its demo catalog is filled while people use it already. */
record PortalStart(LocalPortal portal, DemoImport demo, Progress progress, RunningParts parts) {
    static final String READY = "ready at ";
    static final String FILLING = "; the demo catalog is being filled meanwhile, its page says how far it is";

    /** Answers browsers when this returns. */
    void run(LocalPostgres.Access database, Instant begun) {
        progress.say("starting the portal");
        var context = parts.add(portal.start(database));
        boolean filling = demo.begin(context);
        double seconds = Duration.between(begun, Instant.now()).toMillis() / 1000.0;
        progress.say("%s%s after %.1f s%s".formatted(READY, portal.url(), seconds, filling ? FILLING : ""));
        if (filling) {
            Thread.ofPlatform().name("demo").daemon().start(() -> fill(context));
        }
    }

    private void fill(BeanFactory context) {
        try {
            demo.finish(context);
        } catch (RuntimeException e) {
            if (!parts.stopping()) {
                LoggerFactory.getLogger(PortalStart.class).error("Nobody watches how the demo catalog is filled", e);
            }
        }
    }
}
