package dev.concord.local;

import dev.concord.local.demo.DemoImport;
import dev.concord.local.demo.DemoSetUp;
import dev.concord.local.demo.DemoState;
import dev.concord.local.postgres.LocalPostgres;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
        FreePort.require(options.port());
        var home = parts.add(LocalHome.open(options.home(), LocalHome.BYTES_NEEDED));
        System.setProperty("concord.log", home.log().toString());
        try {
            start(home);
        } catch (CannotStart e) {
            throw e;
        } catch (RuntimeException | Error e) {
            LoggerFactory.getLogger(LocalConcord.class).error("Concord did not start", e);
            throw new CannotStart(
                    "Concord did not start: %s. The whole story is in %s.".formatted(Cause.of(e), home.log()), e);
        }
        progress.say("ready at %s after %.1f s"
                .formatted(url(), Duration.between(begun, Instant.now()).toMillis() / 1000.0));
        parts.add(StartArchive.begin());
    }

    private void start(LocalHome home) {
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
        var state = DemoState.in(home.aws().resolve("demo.properties"));
        var site = new DemoSetUp(cloud, secrets, state, progress).ensure();
        progress.say("starting the portal");
        var portal = parts.add(new LocalPortal(url(), options.port(), secrets, cloud, site)
                .start(joined(postgres).access()));
        new DemoImport(cloud, site, state, progress).run(portal);
    }

    private String url() {
        return "http://localhost:" + options.port();
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
