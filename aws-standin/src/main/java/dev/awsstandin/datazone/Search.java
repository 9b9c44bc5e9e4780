package dev.awsstandin.datazone;

import dev.awsstandin.kernel.Call;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a search call asks for: words, attributes to look for them in, a filter, an order. */
final class Search {

    /** Names that AWS has for what is stored under another one. */
    private static final Map<String, String> ALIASES =
            Map.of("creationTime", "createdAt", "lastUpdatedTime", "updatedAt");

    private static final Pattern PARTS = Pattern.compile("\"([^\"]+)\"|(\\S+)");

    private final Call call;
    private final List<String> wanted;

    Search(Call call) {
        this.call = call;
        this.wanted = parts(call.text("searchText"));
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

    private boolean contains(ObjectNode thing, JsonNode facts) {
        if (wanted.isEmpty()) {
            return true;
        }
        var text = call.has("searchIn")
                ? searchedIn(facts)
                : thing.path(Searchable.TEXT).asString();
        return wanted.stream().allMatch(text::contains);
    }

    private String searchedIn(JsonNode facts) {
        var text = new StringBuilder();
        call.input()
                .path("searchIn")
                .forEach(in -> text.append(
                                facts.path(in.path("attribute").asString()).asString(""))
                        .append('\n'));
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
        Comparator<ObjectNode> order = Comparator.<ObjectNode, String>comparing(thing -> sortKey(thing, attribute))
                .thenComparing(thing -> thing.path("id").asString());
        return sort.path("order").asString("").equals("DESCENDING") ? order.reversed() : order;
    }

    private int distance(ObjectNode thing) {
        var name = thing.path("name").asString("").toLowerCase(Locale.ROOT);
        return (int) wanted.stream().filter(word -> !name.contains(word)).count();
    }

    private static String sortKey(ObjectNode thing, String attribute) {
        return thing.hasNonNull(attribute)
                ? thing.path(attribute).asString("")
                : thing.path(Searchable.FACTS).path(attribute).asString("");
    }

    /** Words, and what is in quotation marks as it stands. */
    private static List<String> parts(String text) {
        return PARTS.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(part -> part.group(1) == null ? part.group(2) : part.group(1))
                .toList();
    }
}
