package dev.awsstandin.datazone.lineage;

import dev.awsstandin.datazone.people.Access;
import dev.awsstandin.datazone.project.Ground;
import dev.awsstandin.datazone.shared.Offers;
import dev.awsstandin.datazone.shared.Outputs;
import dev.awsstandin.datazone.shared.Paging;
import dev.awsstandin.datazone.shared.TimeSpan;
import dev.awsstandin.kernel.Call;
import java.util.Comparator;
import tools.jackson.databind.node.ObjectNode;

/** Looking at the lineage graph, which is open to every profile of the domain. */
final class LineageNodeOperations {

    private final LineageNodes nodes;
    private final Access access;
    private final Outputs outputs;
    private final Paging paging;

    LineageNodeOperations(LineageNodes nodes, Ground ground) {
        this.nodes = nodes;
        this.access = ground.access();
        this.outputs = ground.outputs();
        this.paging = ground.paging();
    }

    void offerOn(Offers offers) {
        offers.offer("GetLineageNode", this::get).offer("ListLineageNodeHistory", this::history);
    }

    private ObjectNode get(Call call) {
        access.profile(call);
        return outputs.of(
                call.operation(),
                nodes.at(
                        call.text("domainIdentifier"), call.text("identifier"), TimeSpan.text(call, "eventTimestamp")));
    }

    private ObjectNode history(Call call) {
        access.profile(call);
        var span = TimeSpan.of(call, "eventTimestampGTE", "eventTimestampLTE");
        Comparator<ObjectNode> order = Comparator.comparing(LineageNodes::eventTime);
        var found = nodes.history(call.text("domainIdentifier"), call.text("identifier")).stream()
                .filter(version -> span.has(LineageNodes.eventTime(version)))
                .filter(version -> hasNeighbours(call, version))
                .sorted(call.text("sortOrder").equals("ASCENDING") ? order : order.reversed())
                .toList();
        return paging.pageBy(call, "nodes", found, "eventTimestamp");
    }

    private static boolean hasNeighbours(Call call, ObjectNode version) {
        return switch (call.text("direction")) {
            case "UPSTREAM" -> version.has(LineageNodes.UPSTREAM);
            case "DOWNSTREAM" -> version.has(LineageNodes.DOWNSTREAM);
            default -> true;
        };
    }
}
