package dev.concord.local;

import dev.concord.local.demo.DemoImport;
import dev.concord.local.demo.DemoSetUp;
import dev.concord.local.demo.DemoState;
import dev.concord.local.postgres.LocalPostgres;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.slf4j.LoggerFactory;

/** The portal alone in a process; database and stand-in are those of the process that started it, and it ends with that. */
final class PortalProcess {

    private PortalProcess() {}

    /** Takes the arguments of a {@link PortalOrder}. Ends with status 1 and one sentence when the portal does not start. */
    public static void main(String[] arguments) {
        var begun = Instant.now();
        var order = PortalOrder.of(List.of(arguments));
        System.setProperty("concord.log", order.log().toString());
        var parts = new RunningParts();
        Runtime.getRuntime().addShutdownHook(new Thread(parts::close, "stop"));
        Thread.ofPlatform().name("parent").daemon().start(PortalProcess::endWithTheParent);
        try {
            start(order, parts, begun);
            parts.add(StartArchive.begin());
        } catch (RuntimeException | Error e) {
            if (!parts.stopping()) {
                LoggerFactory.getLogger(PortalProcess.class).error("The portal did not start", e);
                System.err.println("concord: The portal did not start: %s. The whole story is in %s."
                        .formatted(Cause.of(e), order.log()));
                System.exit(1);
            }
        }
    }

    private static void start(PortalOrder order, RunningParts parts, Instant begun) {
        var secrets = LocalSecrets.in(order.secrets());
        var state = DemoState.in(order.demoState());
        var cloud = LocalCloud.account(order.endpoint(), order.account(), order.region(), secrets);
        var progress = new Progress(System.out, Boolean.getBoolean("concord.terminal"));
        var site = new DemoSetUp(cloud, secrets, state, progress).ensure();
        var portal = new LocalPortal(order.port(), secrets, cloud, site);
        new PortalStart(portal, new DemoImport(cloud, site, state, progress), progress, parts)
                .run(LocalPostgres.Access.to(order.databaseUrl(), secrets), begun);
    }

    /** The parent never writes: its end is the end of this input. */
    private static void endWithTheParent() {
        try {
            System.in.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException e) {
            LoggerFactory.getLogger(PortalProcess.class).warn("The parent is out of sight", e);
        }
        System.exit(0);
    }
}
