package dev.awsstandin.datazone;

/** Where data comes from and where it goes. */
record Lineage(Ground ground, LineageNodes nodes, LineageEvents events) {

    static Lineage on(Ground ground) {
        var nodes = new LineageNodes(ground.cloud());
        return new Lineage(ground, nodes, new LineageEvents(ground.cloud(), ground.agenda(), new LineageGraph(nodes)));
    }

    void offerOn(Offers offers) {
        new LineageEventOperations(events, ground).offerOn(offers);
        new LineageNodeOperations(nodes, ground).offerOn(offers);
    }
}
