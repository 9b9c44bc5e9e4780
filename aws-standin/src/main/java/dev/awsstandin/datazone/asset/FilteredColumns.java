package dev.awsstandin.datazone.asset;

import dev.awsstandin.datazone.shared.Failures;
import dev.awsstandin.datazone.shared.Searchable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The columns of an asset's newest revision, by which its filters are valid or not. */
public record FilteredColumns(Set<String> names) {

    public static FilteredColumns of(ObjectNode asset) {
        return new FilteredColumns(asset.path("formsOutput")
                .valueStream()
                .flatMap(form -> Searchable.content(form).path("columns").valueStream())
                .map(column -> column.path("columnName").asString(""))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** Throws for assets that have no columns. */
    void requireAny() {
        if (names.isEmpty()) {
            throw Failures.invalid("Asset filters are supported on assets with columns only");
        }
    }

    /** The filter with what it comes to, or why it comes to nothing. */
    public ObjectNode judge(ObjectNode filter) {
        var configuration = filter.path("configuration");
        var unknown = mentioned(configuration).stream()
                .filter(name -> !names.contains(name))
                .sorted()
                .toList();
        if (!unknown.isEmpty()) {
            return filter.put("status", "INVALID").put("errorMessage", "The asset has no columns named " + unknown);
        }
        filter.put("status", "VALID");
        if (configuration.has("columnConfiguration")) {
            filter.set(
                    "effectiveColumnNames",
                    configuration.path("columnConfiguration").path("includedColumnNames"));
        } else {
            filter.put(
                    "effectiveRowFilter",
                    RowFilterText.of(configuration.path("rowConfiguration").path("rowFilter")));
        }
        return filter;
    }

    private static List<String> mentioned(JsonNode configuration) {
        var mentioned = new ArrayList<String>();
        configuration
                .path("columnConfiguration")
                .path("includedColumnNames")
                .forEach(name -> mentioned.add(name.asString()));
        configuration.path("rowConfiguration").findValues("columnName").forEach(name -> mentioned.add(name.asString()));
        return mentioned;
    }
}
