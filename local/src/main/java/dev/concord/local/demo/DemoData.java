package dev.concord.local.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** The facts that the demo is made of: real models and public data sets, one a line. */
final class DemoData {

    private DemoData() {}

    static List<DemoModel> models() {
        return read("/demo/models.tsv", DemoModel::of);
    }

    static List<DemoFeatureGroup> featureGroups() {
        return read("/demo/feature-groups.tsv", DemoFeatureGroup::of);
    }

    private static <T> List<T> read(String resource, Function<String, T> parse) {
        var stream = Objects.requireNonNull(DemoData.class.getResourceAsStream(resource), resource);
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
