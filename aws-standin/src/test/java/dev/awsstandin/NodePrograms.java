package dev.awsstandin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The Node programs of this module with the packages that they need, in a folder of the build. */
final class NodePrograms {

    private static final Path SOURCES = Path.of("src", "test", "javascript");
    private static final Path FOLDER = Path.of("target", "javascript");
    private static final Path INSTALLED = FOLDER.resolve("installed.json");
    private static final String LOCK = "package-lock.json";
    private static final int OLDEST_NODE = 20;
    private static final int MOST_MINUTES = 5;

    private NodePrograms() {}

    /** What a program said, and how it ended. */
    record Ended(int code, String output) {}

    /** Copies the programs and installs exactly the packages that their lock file names, once per lock file. */
    static void install() throws Exception {
        requireNode();
        Files.createDirectories(FOLDER);
        try (var sources = Files.list(SOURCES)) {
            for (var source : sources.toList()) {
                Files.copy(source, FOLDER.resolve(source.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        var lock = FOLDER.resolve(LOCK);
        if (Files.exists(INSTALLED) && Files.mismatch(INSTALLED, lock) == -1) {
            return;
        }
        var installed =
                run(new ProcessBuilder("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline"));
        assertThat(installed.code()).as(installed.output()).isZero();
        Files.copy(lock, INSTALLED, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void requireNode() throws Exception {
        var node = version("node");
        if (node == null || version("npm") == null) {
            throw new AssertionError("Node 20 or newer with npm was not found: install it"
                    + " (on Debian 13 or newer the packages nodejs and npm).");
        }
        if (Integer.parseInt(node.replaceFirst("^v(\\d+).*", "$1")) < OLDEST_NODE) {
            throw new AssertionError("Node %s is too old for these tests: install Node 20 or newer.".formatted(node));
        }
    }

    private static @Nullable String version(String program) throws Exception {
        try {
            return run(new ProcessBuilder(program, "--version")).output().strip();
        } catch (IOException notThere) {
            return null;
        }
    }

    /** Runs a program that knows only what it is told here: no settings, credentials or proxies of this machine. */
    static Ended node(Map<String, String> environment, List<String> arguments) throws Exception {
        var node = new ProcessBuilder("node", "--no-warnings", "main.js");
        node.command().addAll(arguments);
        node.environment().keySet().retainAll(List.of("PATH"));
        node.environment().putAll(environment);
        node.environment().put("HOME", FOLDER.toAbsolutePath().toString());
        return run(node);
    }

    private static Ended run(ProcessBuilder program) throws Exception {
        Files.createDirectories(FOLDER);
        var output = Files.createTempFile(FOLDER, "run", ".log");
        var process = program.directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        process.getOutputStream().close();
        try {
            assertThat(process.waitFor(MOST_MINUTES, TimeUnit.MINUTES))
                    .as(() -> "%s should end".formatted(program.command()))
                    .isTrue();
            return new Ended(process.exitValue(), Files.readString(output));
        } finally {
            process.destroyForcibly();
            Files.delete(output);
        }
    }
}
