package dev.awsstandin.architecture;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where one looks for an operation: {@code CreateEnvironment} in {@code EnvironmentOperations}. */
final class Guess {

    private static final String SUFFIX = "Operations";

    /** Search is a kind of its own: it looks through what other kinds keep. */
    private static final Map<String, String> SEARCHES = Map.of(
            "Search", "InventorySearch",
            "SearchListings", "ListingSearch",
            "SearchTypes", "TypeSearch");

    private Guess() {}

    /** The class that is called after the most of what the operation is called; empty when there is none. */
    static Optional<String> of(String operation, Collection<String> types) {
        var name = operation.toLowerCase(Locale.ROOT);
        return Optional.ofNullable(SEARCHES.get(operation))
                .or(() -> types.stream()
                        .filter(type -> type.endsWith(SUFFIX) && name.contains(thing(type)))
                        .max(Comparator.comparingInt(String::length)));
    }

    private static String thing(String type) {
        return type.substring(0, type.length() - SUFFIX.length()).toLowerCase(Locale.ROOT);
    }
}
