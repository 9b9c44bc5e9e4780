package dev.concord.local.deployed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The folder of all modules. */
final class Checkout {
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private Checkout() {}

    static Path file(String name) {
        return ROOT.resolve(name);
    }

    static List<String> lines(String name) throws IOException {
        return Files.readAllLines(file(name));
    }

    /** The one file in a folder whose name ends so. */
    static Path only(Path folder, String ending) throws IOException {
        try (var files = Files.list(folder)) {
            var found = files.filter(file -> file.toString().endsWith(ending)).collect(Collectors.toList());
            if (found.size() != 1) {
                throw new IOException(
                        "There is not one file *%s in %s but %d.".formatted(ending, folder, found.size()));
            }
            return found.getFirst();
        }
    }
}
