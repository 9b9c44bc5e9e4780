package dev.awsstandin.datazone;

import dev.awsstandin.index.Entry;
import dev.awsstandin.index.Values;
import dev.awsstandin.kernel.Call;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
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

    /** What the call asks for of these, which are ordered by name: in its order, or else the best first. */
    List<Entry> of(Stream<Entry> things) {
        var filter = call.input().path("filters");
        var found = things.filter(thing -> SearchFilter.matches(filter, thing.facts()) && contains(thing));
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

    private boolean contains(Entry thing) {
        if (wanted.isEmpty()) {
            return true;
        }
        var text = call.has("searchIn") ? searchedIn(thing.facts()) : thing.text();
        for (var part : wanted) {
            if (!part.isIn(text)) {
                return false;
            }
        }
        return true;
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
