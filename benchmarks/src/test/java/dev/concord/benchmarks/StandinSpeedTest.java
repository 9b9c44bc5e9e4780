package dev.concord.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StandinSpeedTest {

    private static final List<String> QUESTIONS = List.of(
            "get-asset",
            "get-listing",
            "search-listings-rare-word",
            "search-listings-common-word",
            "search-listings-filter-and-counts",
            "search-inventory-rare-word",
            "list-subscription-requests",
            "create-asset");

    @Test
    void allThatIsPromisedIsMeasured() throws Exception {
        var output = new ByteArrayOutputStream();
        var measurement = new StandinSpeed();
        var options = Options.of(
                List.of("--assets", "200", "--seconds", "0.1", "--heap-megabytes", "256"), measurement.options());

        measurement.run(options, new Figures(new PrintStream(output, true, StandardCharsets.UTF_8)));

        var lines = output.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).allMatch(line -> line.matches("[a-z0-9.-]+\t[0-9.]+\t(1/s|ms|s|MB|times)"));
        assertThat(lines).extracting(line -> line.split("\t")[0]).containsExactlyInAnyOrderElementsOf(promised());
    }

    private static List<String> promised() {
        var names = new ArrayList<>(List.of(
                "publish-to-100.rate",
                "publish-to-200.rate",
                "resident-memory.100",
                "live-heap.100",
                "data-folder.100",
                "resident-memory.200",
                "live-heap.200",
                "data-folder.200",
                "restart-to-first-answer",
                "restart-to-first-search"));
        for (var question : QUESTIONS) {
            Stream.of("rate", "median", "p99", "processor").forEach(figure -> {
                names.add(question + ".100." + figure);
                names.add(question + ".200." + figure);
            });
            names.add(question + ".200.rate-to-small");
            if (!question.startsWith("get-")) {
                names.add(question + ".200.rate-to-quota");
            }
        }
        return names;
    }

    @Test
    void anOptionThatThereIsNotIsRefused() {
        var usual = new StandinSpeed().options();

        assertThatThrownBy(() -> Options.of(List.of("--asets", "5"), usual)).hasMessage("There is no option --asets.");
        assertThatThrownBy(() -> Options.of(List.of("--assets"), usual))
                .hasMessage("The option --assets needs a number.");
    }

    @Test
    void aFigureThatIsNoNumberIsRefused() {
        var figures = new Figures(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));

        assertThatThrownBy(() -> figures.add("rate", 0.0 / 0.0, "1/s")).hasMessage("The figure rate was not measured");
    }
}
