package dev.concord.architecture;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The evidence that docs/asvs.md names is there; what it shows is for readers to judge. */
class AsvsTests {
    private static final Pattern ROW = Pattern.compile("\\| V\\d+\\.\\d+\\.\\d+ .*");
    private static final Pattern TEST = Pattern.compile("`(\\w+Tests?)(?:\\.(\\w+))?`");
    private static final Pattern WITH_EVIDENCE = Pattern.compile("\\|[^|]+\\|[^|]+\\|[^|]*[^|\\s][^|]*\\|");

    private static String document = "";
    private static List<Path> sources = List.of();

    @BeforeAll
    static void read() throws IOException {
        document = Files.readString(Path.of("../docs/asvs.md"));
        try (var modules = Files.list(Path.of(".."))) {
            sources = modules.map(module -> module.resolve("src/test/java"))
                    .filter(Files::isDirectory)
                    .flatMap(AsvsTests::filesBelow)
                    .toList();
        }
    }

    @Test
    void everyTestThatIsNamedIsThere() {
        assertThat(TEST.matcher(document).results()).hasSizeGreaterThan(100);
        assertThat(notThere(document)).isEmpty();
    }

    @Test
    void everyRowHasEvidence() {
        assertThat(rows(document)).hasSizeGreaterThan(100);
        assertThat(withoutEvidence(document)).isEmpty();
    }

    @Test
    void aTestThatNobodyWroteIsFound() {
        var row = "| V1.1.1 L2 | Some | `AsvsTests`, `NobodyWroteThisTest`, `AsvsTests.nobodyWroteThis` |";
        assertThat(notThere(row)).containsExactly("`NobodyWroteThisTest`", "`AsvsTests.nobodyWroteThis`");
    }

    @Test
    void aRowWithoutEvidenceIsFound() {
        var rows = List.of("| V1.1.1 L2 | Some |  |", "| V1.1.2 L2 | Some |", "| V1.2.1 L1 | Some | Gap: all of it |");
        assertThat(withoutEvidence(String.join("\n", rows))).isEqualTo(rows.subList(0, 2));
    }

    private static List<String> notThere(String text) {
        return TEST.matcher(text)
                .results()
                .filter(named -> !isThere(named))
                .map(MatchResult::group)
                .toList();
    }

    private static boolean isThere(MatchResult named) {
        var method = named.group(2);
        return sources.stream()
                .filter(file -> file.endsWith(named.group(1) + ".java"))
                .anyMatch(file -> method == null || text(file).contains("void " + method + "("));
    }

    private static List<String> rows(String text) {
        return text.lines().filter(ROW.asMatchPredicate()).toList();
    }

    private static List<String> withoutEvidence(String text) {
        return rows(text).stream().filter(not(WITH_EVIDENCE.asMatchPredicate())).toList();
    }

    private static Stream<Path> filesBelow(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
