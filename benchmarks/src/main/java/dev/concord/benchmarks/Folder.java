package dev.concord.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** A new folder that is deleted with all that is in it. */
record Folder(Path path) implements AutoCloseable {

    static Folder create() throws IOException {
        return new Folder(Files.createTempDirectory("concord-bench"));
    }

    long bytes() throws IOException {
        long sum = 0;
        for (var file : all()) {
            sum += Files.isRegularFile(file) ? Files.size(file) : 0;
        }
        return sum;
    }

    private List<Path> all() throws IOException {
        try (var files = Files.walk(path)) {
            return files.toList();
        }
    }

    @Override
    public void close() throws IOException {
        all().stream().sorted(Comparator.reverseOrder()).forEach(Folder::delete);
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
