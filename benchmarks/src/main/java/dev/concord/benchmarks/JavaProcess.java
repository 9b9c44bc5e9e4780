package dev.concord.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A JVM of its own, and what it takes of the machine. */
record JavaProcess(Process process) implements AutoCloseable {
    private static final Pattern TOTAL = Pattern.compile("Total\\s+\\d+\\s+(\\d+)\\s*");

    /** The time that it has used of all processors. */
    Duration processorTime() {
        return process.info()
                .totalCpuDuration()
                .orElseThrow(() -> new IllegalStateException("This machine does not tell the times of processes"));
    }

    /** Bytes of its objects that are in use, counted after a collection. */
    long liveBytes() throws IOException {
        var histogram = new ProcessBuilder(tool("jcmd"), String.valueOf(process.pid()), "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        try (var lines = histogram.inputReader(StandardCharsets.UTF_8)) {
            return lines.lines()
                    .map(TOTAL::matcher)
                    .filter(Matcher::matches)
                    .map(total -> Long.parseLong(total.group(1)))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("jcmd does not tell the heap"));
        }
    }

    /** Bytes of memory that it has now, as Linux counts them; 0 elsewhere. */
    long residentBytes() throws IOException {
        var status = Path.of("/proc", String.valueOf(process.pid()), "status");
        return Files.exists(status)
                ? Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                        .sum()
                : 0;
    }

    static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
