package dev.awsstandin.datazone.lineage;

import dev.awsstandin.datazone.shared.Failures;
import dev.awsstandin.datazone.shared.Lookup;
import dev.awsstandin.datazone.shared.Rows;
import dev.awsstandin.kernel.Ids;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.cloud.Cloud;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Nodes of the lineage graph, each with a version for every event that touched it. A version knows the neighbours of
 * the one before and those that the event adds.
 */
final class LineageNodes {

    static final String UPSTREAM = "upstreamNodes";
    static final String DOWNSTREAM = "downstreamNodes";

    private final Rows versions;
    private final Lookup bySource;

    LineageNodes(Cloud cloud) {
        this.versions = new Rows(cloud, "lineage-nodes", "Lineage node");
        this.bySource = new Lookup(cloud, "lineage-nodes-by-source");
    }

    /** The id of the node that is known by this, if there is one. */
    Optional<String> id(String domain, String source) {
        return bySource.id(domain, source);
    }

    /** All versions of the node with this id or source, the oldest first, or DataZone's error when there is none. */
    List<ObjectNode> history(String domain, String identifier) {
        var id = id(domain, identifier).orElse(identifier);
        var history = versions.in(domain, id + "/");
        if (history.isEmpty()) {
            throw Failures.missing("Lineage node", identifier);
        }
        return history;
    }

    /** The version at a time; the newest of those up to then, or of all. */
    ObjectNode at(String domain, String identifier, String time) {
        return history(domain, identifier).stream()
                .filter(version -> time.isEmpty() || eventTime(version).compareTo(time) <= 0)
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> Failures.missing("Lineage node", identifier));
    }

    /** A version of the node for an event; it is kept when it is saved. */
    ObjectNode touched(String domain, String source, String name, String type, String time) {
        var id = id(domain, source).orElseGet(() -> {
            var fresh = Ids.lower(14);
            bySource.add(domain, source, fresh);
            return fresh;
        });
        var before = versions.in(domain, id + "/").stream()
                .filter(version -> eventTime(version).compareTo(time) <= 0)
                .reduce((earlier, later) -> later);
        return before.orElseGet(Json::object)
                .put("id", id)
                .put("domainId", domain)
                .put("name", name)
                .put("typeName", type)
                .put("typeRevision", "1")
                .put("sourceIdentifier", source)
                .put("eventTimestamp", time);
    }

    /** Draws the edge in both versions. */
    static void connect(ObjectNode from, ObjectNode to) {
        addTo(from, DOWNSTREAM, to);
        addTo(to, UPSTREAM, from);
    }

    private static void addTo(ObjectNode node, String list, ObjectNode neighbour) {
        var id = neighbour.path("id").asString();
        var others = new TreeSet<String>();
        var kept = Json.array();
        node.path(list)
                .valueStream()
                .filter(known -> !known.path("id").asString().equals(id))
                .forEach(known -> {
                    if (others.add(known.path("id").asString())) {
                        kept.add(known);
                    }
                });
        kept.addObject().put("id", id).put("eventTimestamp", eventTime(neighbour));
        node.set(list, kept);
    }

    void save(ObjectNode version) {
        versions.put(
                version.path("domainId").asString(), version.path("id").asString() + "/" + eventTime(version), version);
    }

    static String eventTime(JsonNode version) {
        return version.path("eventTimestamp").asString();
    }
}
