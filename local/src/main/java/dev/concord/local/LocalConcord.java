package dev.concord.local;

import dev.concord.local.demo.DemoImport;
import dev.concord.local.demo.DemoSetUp;
import dev.concord.local.demo.DemoState;
import dev.concord.local.dev.DevLoop;
import dev.concord.local.postgres.LocalPostgres;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.slf4j.LoggerFactory;

/** Starts everything on this machine and stops it again. */
public final class LocalConcord {

    private final LocalOptions options;
    private final Progress progress;
    private final RunningParts parts;

    LocalConcord(LocalOptions options, Progress progress, RunningParts parts) {
        this.options = options;
        this.progress = progress;
        this.parts = parts;
    }

    /** Ends with status 1 and one sentence when Concord cannot start; else runs until it is told to stop. */
    public static void main(String[] arguments) {
        var parts = new RunningParts();
        Runtime.getRuntime().addShutdownHook(new Thread(parts::close, "stop"));
        try {
            var progress = new Progress(System.out, Boolean.getBoolean("concord.terminal"));
            new LocalConcord(LocalOptions.of(List.of(arguments)), progress, parts).start();
        } catch (CannotStart e) {
            if (!parts.stopping()) {
                System.err.println("concord: " + e.getMessage());
                System.exit(1);
            }
        }
    }

    void start() {
        var begun = Instant.now();
        var home = parts.add(LocalHome.open(options.home(), LocalHome.BYTES_NEEDED));
        FreePort.require(options.port());
        System.setProperty("concord.log", home.log().toString());
        try {
            start(home, begun);
        } catch (CannotStart e) {
            throw e;
        } catch (RuntimeException | Error e) {
            LoggerFactory.getLogger(LocalConcord.class).error("Concord did not start", e);
            throw new CannotStart(
                    "Concord did not start: %s. The whole story is in %s.".formatted(Cause.of(e), home.log()), e);
        }
    }

    private void start(LocalHome home, Instant begun) {
        if (options.fresh()) {
            progress.say("deleting what was kept in " + home.folder());
            LocalPostgres.stopLeftOver(home.folder(), home.postgresBinaries());
            home.empty();
        }
        var secrets = LocalSecrets.in(home.secrets());
        progress.say("starting PostgreSQL and the AWS stand-in");
        var postgres = CompletableFuture.supplyAsync(
                () -> LocalPostgres.start(home.folder(), home.postgresBinaries(), secrets));
        parts.add(() -> closeOnceStarted(postgres));
        var cloud = parts.add(LocalCloud.start(home.aws(), secrets)).account();
        var state = DemoState.in(home.demoState());
        var site = new DemoSetUp(cloud, secrets, state, progress).ensure();
        var database = joined(postgres).access();
        if (options.dev()) {
            develop(PortalOrder.with(home, options.port(), cloud, database));
        } else {
            var portal = new LocalPortal(options.port(), secrets, cloud, site);
            new PortalStart(portal, new DemoImport(cloud, site, state, progress), progress, parts).run(database, begun);
            parts.add(StartArchive.begin());
        }
    }

    /** Returns when Concord is told to stop. */
    private void develop(PortalOrder order) {
        var checkout = System.getProperty("concord.checkout", "");
        parts.add(DevLoop.in(checkout, () -> command(order), progress::say)).run();
    }

    /** Asked for at each start of the portal: the archive may have come meanwhile. */
    private static List<String> command(PortalOrder order) {
        var command = new ArrayList<>(StartArchive.options());
        command.add("-Dconcord.terminal=" + Boolean.getBoolean("concord.terminal"));
        Optional.ofNullable(System.getProperty("concord.debugger")).ifPresent(command::add);
        command.add(PortalProcess.class.getName());
        command.addAll(order.arguments());
        return command;
    }

    /** Also when the stop comes first: a server that was about to start must not stay behind. */
    private static void closeOnceStarted(CompletableFuture<LocalPostgres> postgres) throws java.io.IOException {
        try {
            postgres.join().close();
        } catch (CompletionException e) {
            // It never started, so there is nothing to stop.
        }
    }

    private static <T> T joined(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof CannotStart reason) {
                throw reason;
            }
            throw e;
        }
    }
}
