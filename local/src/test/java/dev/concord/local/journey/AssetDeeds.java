package dev.concord.local.journey;

import static dev.concord.local.journey.DeedGround.OWNER;

import java.util.Map;
import java.util.stream.Stream;

/** What people do in DataZone and SageMaker to assets, their listings and the resources behind them. */
final class AssetDeeds {
    private final DeedGround ground;
    private final AwsHand hand;

    AssetDeeds(DeedGround ground, AwsHand hand) {
        this.ground = ground;
        this.hand = hand;
    }

    /** One on each thing. */
    Stream<Deed> all() {
        return Stream.of(
                Deed.yields("unpublished", this::unpublish, this::isUnpublished),
                becomes("revised", "/datazoneRevision", "2", this::revise),
                becomes("deleted", "/publication", "GONE", this::deleteAsset),
                becomes("lost", "/resourceState", "GONE", () -> hand.deleteGroup(ground.name("lost"))),
                becomes("remade", "/resourceState", "ANOTHER", this::makeAnother),
                Deed.yields("made-elsewhere", () -> make("made-elsewhere"), this::isInTheInventory),
                Deed.yields("published-elsewhere", this::publish, () -> ground.found("published-elsewhere")));
    }

    private Deed becomes(String kind, String what, String value, Runnable act) {
        return new Deed(kind, act, () -> ground.asset(kind).at(what).asString(""), value);
    }

    private void unpublish() {
        list(ground.asset("unpublished").path("datazoneId").asString(), "UNPUBLISH");
    }

    private void list(String asset, String action) {
        hand.datazone(
                OWNER,
                "CreateListingChangeSet",
                Map.of("entityIdentifier", asset, "entityType", "ASSET", "action", action));
    }

    private boolean isUnpublished() {
        return ground.asset("unpublished").path("publication").asString().equals("UNPUBLISHED")
                && !ground.found("unpublished");
    }

    private void revise() {
        var asset = ground.asset("revised").path("datazoneId");
        var forms = hand.datazone(OWNER, "GetAsset", AwsHand.identified(asset))
                .path("formsOutput")
                .valueStream()
                .map(form -> Map.of(
                        "formName", form.path("formName").asString(),
                        "typeIdentifier", form.path("typeName").asString(),
                        "content", form.path("content").asString()))
                .toList();
        hand.datazone(
                OWNER,
                "CreateAssetRevision",
                Map.of(
                        "identifier",
                        asset.asString(),
                        "name",
                        ground.name("revised"),
                        "description",
                        "Described anew",
                        "formsInput",
                        forms));
    }

    private void deleteAsset() {
        hand.datazone(
                OWNER, "DeleteAsset", AwsHand.identified(ground.asset("deleted").path("datazoneId")));
    }

    private void makeAnother() {
        hand.deleteGroup(ground.name("remade"));
        makeGroup("remade");
    }

    private String makeGroup(String kind) {
        return hand.makeGroup(ground.name(kind), ground.id(OWNER));
    }

    /** An asset in the owner's inventory; its id. */
    private String make(String kind) {
        var arn = makeGroup(kind);
        return hand.makeAsset(OWNER, ground.id(OWNER), ground.name(kind), arn)
                .path("id")
                .asString();
    }

    private boolean isInTheInventory() {
        return ground.owned("made-elsewhere").path("madeElsewhere").asBoolean(false);
    }

    private void publish() {
        list(make("published-elsewhere"), "PUBLISH");
    }
}
