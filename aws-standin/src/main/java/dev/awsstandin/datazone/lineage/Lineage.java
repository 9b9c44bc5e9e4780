package dev.awsstandin.datazone.lineage;

import dev.awsstandin.datazone.project.Ground;
import dev.awsstandin.datazone.shared.Offers;

/** Where data comes from and where it goes. */
public record Lineage(Ground ground, LineageNodes nodes, LineageEvents events) {

    public static Lineage on(Ground ground) {
        var nodes = new LineageNodes(ground.cloud());
        return new Lineage(ground, nodes, new LineageEvents(ground.cloud(), ground.agenda(), new LineageGraph(nodes)));
    }

    public void offerOn(Offers offers) {
        new LineageEventOperations(events, ground).offerOn(offers);
        new LineageNodeOperations(nodes, ground).offerOn(offers);
    }
}
