package dev.concord.local.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The server process of a data folder, as its {@code postmaster.pid} tells. */
record Postmaster(Path data) {

    private static final int SECONDS_TO_STOP = 20;

    /**
     * Stops a server that outlived the process which had started it, and clears away a pid file whose process is gone
     * or is another program by now: PostgreSQL would not start beside either.
     */
    void stopOrphan(PostgresCommand command) throws IOException {
        var file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return;
        }
        var orphan = process(file).filter(this::isOurs);
        if (orphan.isPresent()) {
            command.run("pg_ctl", "stop", "-D", data.toString(), "-m", "fast", "-w", "-t", "" + SECONDS_TO_STOP);
            awaitEnd(orphan.get());
        }
        Files.deleteIfExists(file);
    }

    private static Optional<ProcessHandle> process(Path file) throws IOException {
        return Files.readString(file)
                .lines()
                .findFirst()
                .map(String::strip)
                .filter(line -> line.matches("\\d{1,18}"))
                .flatMap(line -> ProcessHandle.of(Long.parseLong(line)));
    }

    /** The number in the file may have gone to another program, so its name and its data folder count. */
    private boolean isOurs(ProcessHandle process) {
        var commandLine = Path.of("/proc", Long.toString(process.pid()), "cmdline");
        try {
            var words = Files.readString(commandLine).split("\0");
            return words[0].endsWith("/postgres") && java.util.List.of(words).contains(data.toString());
        } catch (IOException e) {
            return false;
        }
    }

    private static void awaitEnd(ProcessHandle process) throws IOException {
        try {
            process.onExit().get(SECONDS_TO_STOP, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while PostgreSQL stopped", e);
        } catch (java.util.concurrent.ExecutionException | TimeoutException e) {
            throw new IOException("An earlier PostgreSQL (process %d) does not stop".formatted(process.pid()), e);
        }
    }
}
