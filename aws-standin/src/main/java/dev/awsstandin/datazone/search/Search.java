package dev.awsstandin.datazone.search;

import dev.awsstandin.datazone.shared.Searchable;
import dev.awsstandin.index.Entries;
import dev.awsstandin.index.Entry;
import dev.awsstandin.index.Values;
import dev.awsstandin.kernel.Call;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a search call asks for: words, attributes to look for them in, a filter, an order. */
final class Search {

    /** Names that AWS has for what is stored under another one. */
    private static final Map<String, String> ALIASES =
            Map.of("creationTime", "createdAt", "lastUpdatedTime", "updatedAt");

    private final Call call;
    private final List<WantedText> wanted;

    Search(Call call) {
        this.call = call;
        this.wanted = WantedText.parts(call.text("searchText"));
    }

    /** Those of the group, which are ordered by name, that the call asks for: in its order, or else the best first. */
    List<Entry> of(Entries all, String group, Predicate<Entry> allowed) {
        var filter = call.input().path("filters");
        var found = worded(all, group).filter(allowed).filter(thing -> SearchFilter.matches(filter, thing.facts()));
        var sort = call.input().path("sort");
        if (sort.isObject()) {
            return found.sorted(asked(sort)).toList();
        }
        return wanted.isEmpty() ? found.toList() : bestFirst(found);
    }

    /** Whether the call asks for this additional attribute of what is found. */
    boolean wants(String attribute) {
        return call.input()
                .path("additionalAttributes")
                .valueStream()
                .anyMatch(wanted -> wanted.asString().equals(attribute));
    }

    /** Adds why the thing was found, if the call wants to know. */
    void explain(ObjectNode thing, ObjectNode additional) {
        if (wants("TEXT_MATCH_RATIONALE")) {
            var rationale = MatchRationale.of(thing.path(Searchable.FACTS), searchIn(), wanted);
            if (!rationale.isEmpty()) {
                additional.set("matchRationale", rationale);
            }
        }
    }

    private List<String> searchIn() {
        return call.input()
                .path("searchIn")
                .valueStream()
                .map(in -> in.path("attribute").asString())
                .toList();
    }

    private Stream<Entry> worded(Entries all, String group) {
        if (wanted.isEmpty()) {
            return all.in(group);
        }
        if (call.has("searchIn")) {
            return all.in(group).filter(thing -> {
                var text = searchedIn(thing.facts());
                return wanted.stream().allMatch(part -> part.isIn(text));
            });
        }
        // Long words are rarer.
        var parts = wanted.stream()
                .map(WantedText::text)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        return all.in(group, parts, text -> wanted.stream().allMatch(part -> part.standsAsWantedIn(text)));
    }

    private String searchedIn(Values facts) {
        var text = new StringBuilder();
        searchIn().forEach(attribute -> text.append(facts.text(attribute)).append('\n'));
        return text.toString().toLowerCase(Locale.ROOT);
    }

    /** First those with all the words in their names, last those with none. */
    private List<Entry> bestFirst(Stream<Entry> found) {
        var byDistance = found.collect(Collectors.groupingBy(this::distance, TreeMap::new, Collectors.toList()));
        return byDistance.values().stream().flatMap(List::stream).toList();
    }

    private int distance(Entry thing) {
        var name = thing.members().text("name").toLowerCase(Locale.ROOT);
        return (int) wanted.stream().filter(part -> !part.isIn(name)).count();
    }

    private static Comparator<Entry> asked(JsonNode sort) {
        var asked = sort.path("attribute").asString();
        var attribute = ALIASES.getOrDefault(asked, asked);
        Comparator<Entry> order = Comparator.<Entry, JsonNode>comparing(
                        thing -> sortKey(thing, attribute), Search::compared)
                .thenComparing(Entry::id);
        return sort.path("order").asString("").equals("DESCENDING") ? order.reversed() : order;
    }

    private static JsonNode sortKey(Entry thing, String attribute) {
        var member = thing.members().get(attribute);
        return member.isMissingNode() ? thing.facts().get(attribute) : member;
    }

    /** Numbers by their value and before all else, which goes by its text. */
    private static int compared(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue());
        }
        return one.isNumber() == other.isNumber()
                ? one.asString("").compareTo(other.asString(""))
                : Boolean.compare(other.isNumber(), one.isNumber());
    }
}
