package dev.concord.aws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Calls a second by operation in IAM's words, per account and region; quotas.tsv has those that AWS publishes. */
record Quotas(Map<String, Integer> rates) {
    Quotas {
        rates = Map.copyOf(rates);
    }

    static Quotas published() {
        try (var file = Quotas.class.getResourceAsStream("quotas.tsv")) {
            if (file == null) {
                throw new IllegalStateException("quotas.tsv is not there");
            }
            return new Quotas(new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .collect(Collectors.toMap(row -> row[0], row -> Integer.valueOf(row[1]))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
