package dev.awsstandin.architecture;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A folder of Java files, as {@code src/main/java}. */
record SourceFolder(Path root) {

    private static final Pattern OFFER = Pattern.compile("offer\\(\"(\\w+)\"");

    /** The packages that have more files than this, each with how many it has. */
    Map<String, Long> packagesOver(int most) {
        var sizes = files().stream().collect(groupingBy(this::packageOf, TreeMap::new, counting()));
        sizes.values().removeIf(size -> size <= most);
        return sizes;
    }

    /** The operations that are offered in the package or below it, each with the class that does so. */
    Map<String, String> offersIn(String name) {
        return files().stream()
                .filter(file -> (packageOf(file) + ".").startsWith(name + "."))
                .flatMap(file -> offered(file).map(operation -> Map.entry(operation, type(file))))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Stream<String> offered(Path file) {
        try {
            return OFFER
                    .matcher(Files.readString(file))
                    .results()
                    .map((MatchResult offer) -> offer.group(1))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> files() {
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String packageOf(Path file) {
        return root.relativize(file.resolveSibling(""))
                .toString()
                .replace('/', '.')
                .replace('\\', '.');
    }

    private static String type(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }
}
