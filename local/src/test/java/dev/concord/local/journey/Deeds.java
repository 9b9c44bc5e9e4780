package dev.concord.local.journey;

import static dev.concord.local.journey.DeedGround.OWNER;
import static dev.concord.local.journey.DeedGround.SUBSCRIBER;

import dev.concord.local.DemoPeople;
import dev.concord.local.JourneyConcord;
import dev.concord.local.demo.DemoProject;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Twenty deeds in AWS, each on a thing of its own, with what Concord has to show of each. */
final class Deeds {
    private final JourneyConcord concord;
    private final DeedGround ground;
    private final AwsHand hand;

    Deeds(JourneyConcord concord, DeedGround ground) {
        this.concord = concord;
        this.ground = ground;
        this.hand = new AwsHand(concord);
    }

    /** @param suspended the project whose environment AWS suspends */
    List<Deed> all(DemoProject suspended) {
        return Stream.of(access(), assets(), places(suspended))
                .flatMap(deeds -> deeds)
                .toList();
    }

    private Stream<Deed> access() {
        return Stream.of(
                ends("accepted", "ACCEPTED", () -> decide("accepted", OWNER, "AcceptSubscriptionRequest")),
                ends("rejected", "REJECTED", () -> decide("rejected", OWNER, "RejectSubscriptionRequest")),
                ends("withdrawn", "WITHDRAWN", () -> decide("withdrawn", SUBSCRIBER, "DeleteSubscriptionRequest")),
                ends("revoked", "REVOKED", () -> revoke("revoked", false)),
                ends("left-permitted", "KEPT", () -> revoke("left-permitted", true)),
                ends("cancelled", "REVOKED", this::cancel),
                ends("ungranted", "REMOVED", this::deleteGrant),
                ends("unshared", "REMOVED", this::takeTagAway),
                ends("failed", "FAILED", this::grantWhatIsGone),
                yields("asked-elsewhere", this::ask, this::isInTheQueue));
    }

    private Stream<Deed> assets() {
        return Stream.of(
                yields("unpublished", this::unpublish, this::isUnpublished),
                becomes("revised", "/datazoneRevision", "2", this::revise),
                becomes("deleted", "/publication", "GONE", this::deleteAsset),
                becomes("lost", "/resourceState", "GONE", () -> deleteGroup("lost")),
                becomes("remade", "/resourceState", "ANOTHER", this::makeAnother),
                yields("made-elsewhere", () -> make("made-elsewhere"), this::isInTheInventory),
                yields("published-elsewhere", this::publish, () -> ground.found("published-elsewhere")));
    }

    private Stream<Deed> places(DemoProject suspended) {
        return Stream.of(
                yields("member gone", this::removeMember, this::isNoMember),
                yields("project deleted", this::deleteProject, this::isOutOfReach),
                new Deed(
                        "environment suspended",
                        () -> set(suspended, "SUSPENDED"),
                        () -> environment(suspended).path("status").asString(),
                        "SUSPENDED"));
    }

    /** As AWS has it before and after. */
    void set(DemoProject project, String status) {
        concord.standin()
                .environmentStates()
                .set(concord.site().domainId(), environment(project).path("id").asString(), status);
    }

    private Deed ends(String kind, String state, Runnable act) {
        return new Deed(kind, act, () -> ground.access(kind).path("state").asString(), state);
    }

    private Deed becomes(String kind, String what, String value, Runnable act) {
        return new Deed(kind, act, () -> ground.asset(kind).at(what).asString(""), value);
    }

    /** Of something that Concord has to say once the deed is done. */
    private static Deed yields(String name, Runnable act, BooleanSupplier shown) {
        return new Deed(name, act, () -> String.valueOf(shown.getAsBoolean()), "true");
    }

    private void decide(String kind, DemoProject as, String operation) {
        hand.datazone(as, operation, identified(ground.access(kind).path("datazoneRequestId")));
    }

    private void revoke(String kind, boolean retain) {
        hand.datazone(
                OWNER,
                "RevokeSubscription",
                Map.of("identifier", subscription(kind).asString(), "retainPermissions", retain));
    }

    private void cancel() {
        hand.datazone(SUBSCRIBER, "CancelSubscription", identified(subscription("cancelled")));
    }

    private void deleteGrant() {
        var grant = ground.access("ungranted").at("/grant/datazoneId");
        hand.datazone(SUBSCRIBER, "DeleteSubscriptionGrant", identified(grant));
    }

    private void takeTagAway() {
        var environment = ground.access("unshared").at("/grant/environmentId").asString();
        hand.sagemaker(
                "DeleteTags",
                Map.of(
                        "ResourceArn",
                        ground.arn("unshared"),
                        "TagKeys",
                        List.of("sagemaker:shared-with:" + environment)));
    }

    private void grantWhatIsGone() {
        deleteGroup("failed");
        decide("failed", OWNER, "AcceptSubscriptionRequest");
        var environment = environment(SUBSCRIBER);
        var target = hand.datazone(
                        SUBSCRIBER,
                        "ListSubscriptionTargets",
                        Map.of("environmentIdentifier", environment.path("id").asString()))
                .at("/items/0/id")
                .asString();
        var listing = ground.asset("failed");
        hand.datazone(
                SUBSCRIBER,
                "CreateSubscriptionGrant",
                Map.of(
                        "environmentIdentifier",
                        environment.path("id").asString(),
                        "subscriptionTargetIdentifier",
                        target,
                        "grantedEntity",
                        Map.of(
                                "listing",
                                Map.of(
                                        "identifier",
                                        listing.path("listingId").asString(),
                                        "revision",
                                        listing.path("listingRevision").asString()))));
    }

    private void ask() {
        var listing = ground.asset("asked-elsewhere").path("listingId").asString();
        hand.datazone(
                SUBSCRIBER,
                "CreateSubscriptionRequest",
                Map.of(
                        "requestReason",
                        "By an SDK",
                        "subscribedListings",
                        List.of(Map.of("identifier", listing)),
                        "subscribedPrincipals",
                        List.of(Map.of("project", Map.of("identifier", ground.id(SUBSCRIBER))))));
    }

    private boolean isInTheQueue() {
        return ground.oskar
                .get("/subscription-requests?limit=100")
                .path("items")
                .valueStream()
                .filter(item -> item.at("/asset/name").asString().equals(ground.name("asked-elsewhere")))
                .anyMatch(item -> item.path("askedIn").asString().equals("DATAZONE"));
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
        var forms = hand.datazone(OWNER, "GetAsset", identified(asset))
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
        hand.datazone(OWNER, "DeleteAsset", identified(ground.asset("deleted").path("datazoneId")));
    }

    private void deleteGroup(String kind) {
        hand.sagemaker("DeleteModelPackageGroup", Map.of("ModelPackageGroupName", ground.name(kind)));
    }

    private void makeAnother() {
        deleteGroup("remade");
        makeGroup("remade");
    }

    private String makeGroup(String kind) {
        var owner = Map.of("Key", "AmazonDataZoneProject", "Value", ground.id(OWNER));
        return hand.sagemaker(
                        "CreateModelPackageGroup",
                        Map.of("ModelPackageGroupName", ground.name(kind), "Tags", List.of(owner)))
                .path("ModelPackageGroupArn")
                .asString();
    }

    /** An asset in the owner's inventory; its id. */
    private String make(String kind) {
        var arn = makeGroup(kind);
        var form =
                "{\"modelPackageGroupName\":\"%s\",\"modelPackageGroupArn\":\"%s\"}".formatted(ground.name(kind), arn);
        var forms = List.of(Map.of(
                "formName", "SagemakerModelPackageGroupForm",
                "typeIdentifier", "amazon.datazone.SageMakerModelPackageGroupFormType",
                "content", form));
        return hand.datazone(
                        OWNER,
                        "CreateAsset",
                        Map.of(
                                "owningProjectIdentifier",
                                ground.id(OWNER),
                                "name",
                                ground.name(kind),
                                "externalIdentifier",
                                arn,
                                "typeIdentifier",
                                "amazon.datazone.SageMakerModelPackageGroupAssetType",
                                "formsInput",
                                forms))
                .path("id")
                .asString();
    }

    private boolean isInTheInventory() {
        return ground.owned("made-elsewhere").path("madeElsewhere").asBoolean(false);
    }

    private void publish() {
        list(make("published-elsewhere"), "PUBLISH");
    }

    private void removeMember() {
        hand.datazone(
                role(ground.left()),
                "DeleteProjectMembership",
                Map.of(
                        "projectIdentifier",
                        ground.left().project(),
                        "member",
                        Map.of("userIdentifier", DemoPeople.INES.userId())));
    }

    private boolean isNoMember() {
        return ground.ines.status("/projects/" + ground.left().project()) == 404
                && ground.oskar
                                .get("/projects/" + ground.left().project() + "/members")
                                .size()
                        == 1;
    }

    private void deleteProject() {
        hand.datazone(
                role(ground.gone()),
                "DeleteProject",
                Map.of("identifier", ground.gone().project(), "skipDeletionCheck", true));
    }

    private boolean isOutOfReach() {
        return !ground.priya
                .get("/projects/" + ground.gone().project())
                .path("trouble")
                .asString("")
                .isEmpty();
    }

    private String role(WishedProject project) {
        return ground.oskar
                .get("/projects/" + project.project())
                .path("roleArn")
                .asString();
    }

    private JsonNode environment(DemoProject project) {
        return ground.priya
                .get("/projects/" + ground.id(project) + "/environments")
                .path(0);
    }

    private JsonNode subscription(String kind) {
        return ground.access(kind).path("datazoneSubscriptionId");
    }

    private static Map<String, String> identified(JsonNode id) {
        return Map.of("identifier", id.asString());
    }
}
