package dev.awsstandin.datazone.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.datazone.model.UserDesignation.PROJECT_CATALOG_VIEWER;

import dev.awsstandin.datazone.InWorld;
import dev.awsstandin.datazone.Setting;
import dev.awsstandin.datazone.World.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.datazone.model.AssetRevision;
import software.amazon.awssdk.services.datazone.model.ChangeAction;

class AssetRemovalTest extends InWorld {

    private static final String ARN = "arn:aws:sagemaker:eu-west-1:447120983316:model-package-group/churn";

    private Actor owner;
    private Actor builder;
    private String owning;
    private String building;
    private String asset;

    @BeforeEach
    void makeAsset() {
        owner = setting.actor("owner");
        owning = setting.project("Owners", owner);
        builder = setting.actor("builder");
        building = setting.project("Builders", builder);
        asset = setting.asset(owner, owning, "churn", ARN);
    }

    @Test
    void revisionsAreListedNewestFirstAndPaged() {
        revise();
        revise();

        assertThat(owner.client()
                        .listAssetRevisionsPaginator(list -> list.domainIdentifier(domain())
                                .identifier(asset)
                                .maxResults(2))
                        .items())
                .extracting(AssetRevision::revision)
                .containsExactly("3", "2", "1");
        assertThat(owner.client()
                        .getAsset(get ->
                                get.domainIdentifier(domain()).identifier(asset).revision("2"))
                        .revision())
                .isEqualTo("2");
        assertDenied(() -> builder.client()
                .listAssetRevisions(list -> list.domainIdentifier(domain()).identifier(asset)));
    }

    @Test
    void aDeletedAssetIsGoneWithItsRevisionsAndItsListing() {
        var listing = setting.publish(owner, asset);
        revise();

        deleteAsset(owner);

        assertRefused(
                "ResourceNotFoundException",
                asset,
                () -> owner.client()
                        .getAsset(get ->
                                get.domainIdentifier(domain()).identifier(asset).revision("1")));
        assertRefused("ResourceNotFoundException", listing, () -> setting.listing(owner, listing));
        assertThat(builder.client()
                        .searchListings(search -> search.domainIdentifier(domain()))
                        .items())
                .isEmpty();
        assertRefused("ResourceNotFoundException", asset, () -> deleteAsset(owner));
    }

    @Test
    void theExternalIdentifierOfADeletedAssetIsFree() {
        deleteAsset(owner);

        assertThat(setting.asset(owner, owning, "churn again", ARN)).isNotEqualTo(asset);
    }

    @Test
    void whatSomebodyHasSubscribedToOrAsksForCannotBeDeleted() {
        var listing = setting.publish(owner, asset);
        var request = setting.request(builder, building, listing);

        assertBlocked(listing);
        setting.accept(owner, request);
        assertBlocked(listing);
        setting.change(owner, asset, ChangeAction.UNPUBLISH);
        assertBlocked(listing);

        owner.client()
                .revokeSubscription(revoke -> revoke.domainIdentifier(domain())
                        .identifier(owner.client()
                                .listSubscriptions(
                                        list -> list.domainIdentifier(domain()).approverProjectId(owning))
                                .items()
                                .getFirst()
                                .id()));
        deleteListing(owner, listing);
        deleteAsset(owner);
    }

    @Test
    void withoutItsListingAnAssetStaysAndMayBePublishedAgain() {
        var listing = setting.publish(owner, asset);

        deleteListing(owner, listing);

        assertRefused("ResourceNotFoundException", listing, () -> setting.listing(owner, listing));
        assertThat(owner.client()
                        .getAsset(get -> get.domainIdentifier(domain()).identifier(asset))
                        .listing())
                .isNull();
        assertThat(setting.publish(owner, asset)).isNotEqualTo(listing);
    }

    @Test
    void onlyThoseWhoWorkInTheProjectDelete() {
        var listing = setting.publish(owner, asset);
        var viewer = setting.actor("viewer");
        setting.member(owning, owner, viewer, PROJECT_CATALOG_VIEWER);

        assertDenied(() -> deleteAsset(viewer));
        assertDenied(() -> deleteListing(viewer, listing));
    }

    private void assertBlocked(String listing) {
        assertRefused("ConflictException", "active subscriptions", () -> deleteListing(owner, listing));
        assertRefused("ConflictException", "active subscriptions", () -> deleteAsset(owner));
    }

    private void revise() {
        owner.client()
                .createAssetRevision(revise -> revise.domainIdentifier(domain())
                        .identifier(asset)
                        .name("churn")
                        .formsInput(Setting.modelGroupForm("churn", ARN)));
    }

    private void deleteAsset(Actor actor) {
        actor.client().deleteAsset(delete -> delete.domainIdentifier(domain()).identifier(asset));
    }

    private void deleteListing(Actor actor, String listing) {
        actor.client().deleteListing(delete -> delete.domainIdentifier(domain()).identifier(listing));
    }
}
