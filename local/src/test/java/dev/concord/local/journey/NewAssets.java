package dev.concord.local.journey;

import dev.concord.local.DemoPeople;
import dev.concord.local.JourneyConcord;
import dev.concord.local.demo.AssetProof;
import dev.concord.local.demo.DemoProject;
import java.util.List;
import java.util.Map;

/** Models of Credit Risk that no other journey knows, and what Customer Retention asks of them. */
final class NewAssets {
    private final JourneyConcord concord;
    private final Api ines;
    private final Api oskar;

    NewAssets(JourneyConcord concord) {
        this.concord = concord;
        this.ines = Api.of(concord, DemoPeople.INES);
        this.oskar = Api.of(concord, DemoPeople.OSKAR);
    }

    /** In the catalog, where everybody finds them, when this returns. */
    void publish(String... names) {
        var proof = AssetProof.in(concord.cloud(), concord.site());
        var owner = concord.site().idOf(DemoProject.CREDIT_RISK);
        var arns = List.of(names).stream()
                .map(name -> proof.model(DemoProject.CREDIT_RISK, name))
                .toList();
        oskar.posted("/projects/" + owner + "/imports", Map.of("resources", arns, "publish", true));
        for (var name : names) {
            Lab.awaited(
                    () -> ines.get("/listings?text=" + name),
                    found -> found.path("items")
                            .valueStream()
                            .anyMatch(item -> item.path("name").asString().equals(name)));
        }
    }

    /** The request's id. */
    String ask(String name) {
        var asking = concord.site().idOf(DemoProject.CUSTOMER_RETENTION);
        return ines.submit(ines.asset(name), asking, "To compare two baselines");
    }

    /** The id of a request that was approved, when AWS has granted it. */
    String granted(String name) {
        var request = ask(name);
        oskar.approve(request);
        awaitState(request, "GRANTED");
        return request;
    }

    void awaitState(String request, String state) {
        Lab.awaited(
                () -> ines.request(new Api.Id(request)),
                access -> access.path("state").asString().equals(state));
    }
}
