package dev.concord.local.postgres;

import dev.concord.local.CannotStart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs the programs of PostgreSQL. They refuse to work as root; root runs them in a user namespace of their own, where
 * they are nobody and have none of root's rights.
 */
record PostgresCommand(PostgresBinaries binaries) {

    /** What the program printed; a program that fails is an error with its last line. */
    String run(String program, String... arguments) throws IOException {
        var command = new ArrayList<>(asNobodyWhenRoot());
        command.add(binaries.program(program).toString());
        command.addAll(List.of(arguments));
        var outcome = run(command);
        if (outcome.status() != 0) {
            throw new IOException("%s failed: %s".formatted(program, outcome.lastLine()));
        }
        return outcome.output();
    }

    /** Refuses a machine on which root cannot give its rights away, or a folder that nobody else may enter. */
    static void requireReachable(Path folder) throws IOException {
        if (!isRoot()) {
            return;
        }
        if (run(List.of("unshare", "-U", "true")).status() != 0) {
            throw new CannotStart("PostgreSQL does not run as root and this machine permits no user namespaces:"
                    + " start Concord as an ordinary user.");
        }
        if (run(List.of("unshare", "-U", "test", "-w", folder.toString())).status() != 0) {
            throw new CannotStart(("PostgreSQL does not run with root's rights and cannot enter %s without them:"
                            + " start Concord as the owner of that folder, or choose another with CONCORD_HOME.")
                    .formatted(folder));
        }
    }

    private static List<String> asNobodyWhenRoot() {
        return isRoot() ? List.of("unshare", "-U") : List.of();
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** Output goes through a file: a server that was started in the background would hold a pipe open. */
    private static Outcome run(List<String> command) throws IOException {
        var output = Files.createTempFile("concord-postgres", ".out");
        try {
            var process = new ProcessBuilder(command)
                    .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            return new Outcome(process.waitFor(), Files.readString(output, StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for " + command.getFirst(), e);
        } finally {
            Files.delete(output);
        }
    }

    private record Outcome(int status, String output) {

        String lastLine() {
            return output.lines().filter(line -> !line.isBlank()).reduce("no output", (before, last) -> last);
        }
    }
}
