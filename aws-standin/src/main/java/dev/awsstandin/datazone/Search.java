package dev.awsstandin.datazone;

import dev.awsstandin.kernel.Call;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    boolean finds(ObjectNode thing) {
        var facts = thing.path(Searchable.FACTS);
        return SearchFilter.matches(call.input().path("filters"), facts) && contains(thing, facts);
    }

    List<ObjectNode> ordered(List<ObjectNode> found) {
        var ordered = new ArrayList<>(found);
        ordered.sort(order());
        return ordered;
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

    private boolean contains(ObjectNode thing, JsonNode facts) {
        if (wanted.isEmpty()) {
            return true;
        }
        var text = call.has("searchIn")
                ? searchedIn(facts)
                : thing.path(Searchable.TEXT).asString();
        return wanted.stream().allMatch(part -> part.isIn(text));
    }

    private String searchedIn(JsonNode facts) {
        var text = new StringBuilder();
        searchIn()
                .forEach(attribute ->
                        text.append(facts.path(attribute).asString("")).append('\n'));
        return text.toString().toLowerCase(Locale.ROOT);
    }

    /** As asked for; or else the best first, which is those with the words in their names; then by name. */
    private Comparator<ObjectNode> order() {
        var sort = call.input().path("sort");
        if (!sort.isObject()) {
            return Comparator.comparingInt(this::distance)
                    .thenComparing(thing -> thing.path("name").asString(""))
                    .thenComparing(thing -> thing.path("id").asString());
        }
        var asked = sort.path("attribute").asString();
        var attribute = ALIASES.getOrDefault(asked, asked);
        Comparator<ObjectNode> order = Comparator.<ObjectNode, JsonNode>comparing(
                        thing -> sortKey(thing, attribute), Search::compared)
                .thenComparing(thing -> thing.path("id").asString());
        return sort.path("order").asString("").equals("DESCENDING") ? order.reversed() : order;
    }

    private int distance(ObjectNode thing) {
        var name = thing.path("name").asString("").toLowerCase(Locale.ROOT);
        return (int) wanted.stream().filter(part -> !part.isIn(name)).count();
    }

    private static JsonNode sortKey(ObjectNode thing, String attribute) {
        return thing.hasNonNull(attribute)
                ? thing.path(attribute)
                : thing.path(Searchable.FACTS).path(attribute);
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
