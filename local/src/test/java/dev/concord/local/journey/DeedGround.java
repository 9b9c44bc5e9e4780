package dev.concord.local.journey;

import dev.concord.local.DemoPeople;
import dev.concord.local.JourneyConcord;
import dev.concord.local.demo.AssetProof;
import dev.concord.local.demo.DemoProject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What deeds are done to: assets of Credit Risk, some asked for by Customer Retention, and two projects. */
final class DeedGround {
    static final DemoProject OWNER = DemoProject.CREDIT_RISK;
    static final DemoProject SUBSCRIBER = DemoProject.CUSTOMER_RETENTION;
    private static final List<String> PENDING = List.of("accepted", "rejected", "withdrawn", "failed");
    private static final List<String> GRANTED =
            List.of("revoked", "left-permitted", "cancelled", "ungranted", "unshared");
    private static final List<String> PUBLISHED =
            List.of("unpublished", "revised", "lost", "remade", "asked-elsewhere");
    private static final List<String> KEPT = List.of("deleted");

    private final JourneyConcord concord;
    private final String way;
    private final Duration patience;
    private final AssetProof proof;
    private final Map<String, String> arns = new HashMap<>();
    private final Map<String, String> assets = new HashMap<>();
    private final Map<String, String> requests = new HashMap<>();
    private final WishedProject left;
    private final WishedProject gone;

    final Api ines;
    final Api oskar;
    final Api priya;

    /** Begins to make it. */
    DeedGround(JourneyConcord concord, String way, Duration patience) {
        this.concord = concord;
        this.patience = patience;
        this.way = way;
        this.proof = AssetProof.in(concord.cloud(), concord.site());
        this.ines = Api.of(concord, DemoPeople.INES);
        this.oskar = Api.of(concord, DemoPeople.OSKAR);
        this.priya = Api.of(concord, DemoPeople.PRIYA);
        left = WishedProject.askedFor(oskar, "Left Behind " + way);
        gone = WishedProject.askedFor(oskar, "Short Lived " + way);
    }

    /** Returns when all of it is in AWS and known to Concord. */
    DeedGround ready() {
        taken(Stream.of(PENDING, GRANTED, PUBLISHED).flatMap(List::stream).toList(), true, "PUBLISHED");
        taken(KEPT, false, "INVENTORY");
        Stream.of(PENDING, GRANTED)
                .flatMap(List::stream)
                .forEach(kind -> requests.put(kind, ines.submit(assets.get(kind), id(SUBSCRIBER), "To see its end")));
        GRANTED.forEach(kind -> oskar.approve(requests.get(kind)));
        PENDING.forEach(kind -> Lab.awaited(
                () -> access(kind), found -> !found.path("datazoneRequestId").isNull()));
        GRANTED.forEach(kind -> Lab.awaited(
                () -> access(kind), found -> found.path("state").asString().equals("GRANTED")));
        gone.await("DONE");
        left.await("DONE");
        join();
        looked(Instant.now());
        return this;
    }

    /** What was made is seen by whoever reads AWS: only what was seen can be missed. */
    private void looked(Instant since) {
        for (var observer : List.of("access", "assets", "grants", "resources", "shares", "project")) {
            Lab.awaited(
                    patience.plus(Lab.RECOVERY),
                    () -> priya.get("/agreement/subjects?limit=200&observer=" + observer)
                            .path("items"),
                    sights -> sights.valueStream()
                            .allMatch(sight -> Instant.parse(
                                            sight.at("/sight/lookedAt").asString(Instant.EPOCH.toString()))
                                    .isAfter(since)));
        }
    }

    private void taken(List<String> kinds, boolean publish, String state) {
        kinds.forEach(kind -> arns.put(kind, proof.model(OWNER, name(kind))));
        oskar.posted(
                "/projects/" + id(OWNER) + "/imports",
                Map.of("resources", kinds.stream().map(arns::get).toList(), "publish", publish));
        kinds.forEach(kind -> {
            var found = Lab.awaited(
                    () -> owned(kind),
                    asset -> asset.path("publication").asString("").equals(state));
            assets.put(kind, found.at("/id/value").asString());
        });
    }

    private void join() {
        var members = "/projects/" + left.project() + "/members";
        oskar.posted(
                members, Map.of("member", "person:" + DemoPeople.INES.userId(), "designation", "PROJECT_CONTRIBUTOR"));
        Lab.awaited(
                () -> oskar.get(members),
                found -> found.size() == 2
                        && found.valueStream()
                                .allMatch(member -> member.path("change").isNull()));
    }

    String name(String kind) {
        return way + "-" + kind;
    }

    String arn(String kind) {
        return arns.get(kind);
    }

    String id(DemoProject project) {
        return concord.site().idOf(project);
    }

    /** Where a member will be taken away. */
    WishedProject left() {
        return left;
    }

    /** The project that will be deleted. */
    WishedProject gone() {
        return gone;
    }

    JsonNode asset(String kind) {
        return oskar.get("/assets/" + assets.get(kind));
    }

    JsonNode access(String kind) {
        return ines.request(new Api.Id(requests.get(kind)));
    }

    /** The asset of this name in the owner's inventory, whoever made it; missing when there is none. */
    JsonNode owned(String kind) {
        return oskar.get("/projects/" + id(OWNER) + "/assets?limit=100")
                .path("items")
                .valueStream()
                .filter(asset -> asset.at("/resource/name").asString().equals(name(kind)))
                .findFirst()
                .orElseGet(tools.jackson.databind.node.MissingNode::getInstance);
    }

    /** Whether the business catalog shows it. */
    boolean found(String kind) {
        return ines.get("/listings?text=" + name(kind))
                .path("items")
                .valueStream()
                .anyMatch(item -> item.path("name").asString().equals(name(kind)));
    }

    /** The one that the demo gave it; journeys make and retire others. */
    JsonNode environment(DemoProject project) {
        return priya.get("/projects/" + id(project) + "/environments")
                .valueStream()
                .filter(environment -> environment.path("name").asString().equals(project.slug()))
                .findFirst()
                .orElseThrow();
    }

    /** Nothing of it differs any more. */
    void settle() {
        for (var kind : List.of("accepted", "ungranted", "unshared")) {
            var access = access(kind);
            oskar.posted(
                    "/subscriptions/" + access.at("/subscription/value").asString() + "/revocation",
                    Map.of("version", access.path("subscriptionVersion").asLong(), "comment", "Seen enough"));
            Lab.awaited(
                    () -> access(kind), found -> found.path("state").asString().equals("REVOKED"));
        }
    }
}
