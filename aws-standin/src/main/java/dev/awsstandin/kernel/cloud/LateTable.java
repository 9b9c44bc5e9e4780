package dev.awsstandin.kernel.cloud;

import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.state.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A table of which some members hold only after the propagation of policies, though they are read as written at once.
 * A row keeps what these members were before, and until when that holds; what is over goes with the next change.
 */
public final class LateTable {

    private static final String FORMER = "former";
    private static final String UNTIL = "until";
    private static final String HELD = "held";

    private final Cloud cloud;
    private final Table rows;
    private final Set<String> late;

    /** @param late the members that hold later */
    public LateTable(Cloud cloud, String name, Set<String> late) {
        this.cloud = cloud;
        this.rows = cloud.store().table(name);
        this.late = Set.copyOf(late);
    }

    /** The rows as they were written last. */
    public Table written() {
        return rows;
    }

    /** The row as it holds now. */
    public Optional<ObjectNode> inForce(String id) {
        var now = cloud.clock().now();
        return rows.get(id)
                .map(row -> former(row)
                        .filter(entry -> now.isBefore(until(entry)))
                        .findFirst()
                        .map(entry -> overlaid(row, entry))
                        .orElse(row));
    }

    /** Writes a row that holds later in what it changes; a new row holds at once. */
    public void change(String id, ObjectNode row) {
        var written = row.deepCopy();
        written.remove(FORMER);
        rows.get(id)
                .map(before -> former(before, row))
                .filter(kept -> !kept.isEmpty())
                .ifPresent(kept -> written.set(FORMER, kept));
        rows.put(id, written);
    }

    /** The same for what spreads as a whole when it is new: until then, its changes spread with it. */
    public void change(String id, ObjectNode row, Instant created) {
        if (cloud.clock().now().isBefore(created.plus(cloud.delays().rolePropagation()))) {
            rows.put(id, row);
        } else {
            change(id, row);
        }
    }

    /** What holds before the new row does, oldest first; nothing holds longer than what was written after it. */
    private ArrayNode former(ObjectNode before, ObjectNode row) {
        var now = cloud.clock().now();
        var held = lateMembers(before);
        var changes = !held.equals(lateMembers(row));
        var holds = now.plus(cloud.delays().policyPropagation());
        var entries = former(before)
                .map(entry -> changes && holds.isBefore(until(entry)) ? entry(holds, entry.required(HELD)) : entry);
        var kept = Json.array();
        Stream.concat(entries, changes ? Stream.of(entry(holds, held)) : Stream.empty())
                .filter(entry -> now.isBefore(until(entry)))
                .forEach(kept::add);
        return kept;
    }

    private ObjectNode overlaid(ObjectNode row, JsonNode entry) {
        return row.without(late).setAll((ObjectNode) entry.required(HELD));
    }

    private ObjectNode lateMembers(ObjectNode row) {
        return row.deepCopy().retain(late);
    }

    private static Stream<JsonNode> former(ObjectNode row) {
        return row.path(FORMER).valueStream();
    }

    private static Instant until(JsonNode entry) {
        return Instant.parse(entry.required(UNTIL).asString());
    }

    private static ObjectNode entry(Instant until, JsonNode held) {
        return Json.object().put(UNTIL, until.toString()).set(HELD, held);
    }
}
