package dev.awsstandin.datazone.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.datazone.model.ChangeAction.PUBLISH;
import static software.amazon.awssdk.services.datazone.model.ChangeAction.UNPUBLISH;

import dev.awsstandin.datazone.InWorld;
import dev.awsstandin.datazone.Setting;
import dev.awsstandin.datazone.World;
import dev.awsstandin.datazone.World.Actor;
import dev.awsstandin.kernel.Delays;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.datazone.model.AggregationListItem;
import software.amazon.awssdk.services.datazone.model.AssetListingItem;
import software.amazon.awssdk.services.datazone.model.EntityType;
import software.amazon.awssdk.services.datazone.model.ListingStatus;
import software.amazon.awssdk.services.datazone.model.SearchInItem;
import software.amazon.awssdk.services.datazone.model.SearchListingsRequest;
import software.amazon.awssdk.services.datazone.model.SearchOutputAdditionalAttribute;
import software.amazon.awssdk.services.datazone.model.SortOrder;

class ListingsTest {

    private static final Duration INDEXING = Duration.ofHours(1);
    private static World world;

    @TempDir
    static Path folder;

    private Setting setting;
    private Actor owner;
    private Actor reader;
    private String project;

    @BeforeAll
    static void openWorld() {
        world = World.open(folder, Delays.none().listing(INDEXING));
    }

    @AfterAll
    static void closeWorld() {
        world.close();
    }

    @BeforeEach
    void makeProject() {
        setting = Setting.in(world);
        owner = setting.actor("owner");
        reader = setting.actor("reader");
        project = setting.project("Fraud", owner);
    }

    @Test
    void aPublishedAssetIsInTheCatalogAfterIndexing() {
        var asset = asset("churn");

        var listing = setting.publish(owner, asset);
        assertThat(setting.listing(owner, listing).status()).isEqualTo(ListingStatus.CREATING);
        assertThat(search(all -> {})).isEmpty();

        world.later(INDEXING);
        assertThat(setting.listing(reader, listing).status()).isEqualTo(ListingStatus.ACTIVE);
        assertThat(search(all -> {})).singleElement().satisfies(item -> {
            assertThat(item.listingId()).isEqualTo(listing);
            assertThat(item.entityId()).isEqualTo(asset);
            assertThat(item.owningProjectId()).isEqualTo(project);
        });
        assertThat(owner.client()
                        .getAsset(get -> get.domainIdentifier(setting.domain()).identifier(asset))
                        .listing()
                        .listingStatus())
                .isEqualTo(ListingStatus.ACTIVE);
    }

    @Test
    void theRevisionInTheAnswerIsTheOneBeforeTheChange() {
        var answered = owner.client()
                .createListingChangeSet(change -> change.domainIdentifier(setting.domain())
                        .entityIdentifier(asset("churn"))
                        .entityType(EntityType.ASSET)
                        .action(PUBLISH));
        world.later(INDEXING);

        assertThat(setting.listing(owner, answered.listingId()).listingRevision())
                .isNotEqualTo(answered.listingRevision());
    }

    @Test
    void anUnpublishedAssetLeavesTheCatalogAfterIndexingAndMayComeBack() {
        var asset = asset("churn");
        var listing = setting.publish(owner, asset);
        world.later(INDEXING);

        setting.change(owner, asset, UNPUBLISH);
        assertThat(search(all -> {})).hasSize(1);
        world.later(INDEXING);
        assertThat(search(all -> {})).isEmpty();
        assertThat(setting.listing(owner, listing).status()).isEqualTo(ListingStatus.INACTIVE);
        InWorld.assertRefused("ResourceNotFoundException", "Listing", () -> setting.change(owner, asset, UNPUBLISH));

        assertThat(setting.change(owner, asset, PUBLISH)).isEqualTo(listing);
        world.later(INDEXING);
        assertThat(search(all -> {})).hasSize(1);
    }

    @Test
    void theCatalogShowsTheRevisionThatWasPublished() {
        var asset = asset("churn");
        var listing = setting.publish(owner, asset);
        world.later(INDEXING);
        owner.client()
                .createAssetRevision(revise -> revise.domainIdentifier(setting.domain())
                        .identifier(asset)
                        .name("churn two")
                        .formsInput(Setting.modelGroupForm("churn", "arn:two")));
        assertThat(setting.listing(reader, listing).name()).isEqualTo("churn");

        InWorld.assertRefused(
                "ValidationException",
                "latest revision",
                () -> owner.client()
                        .createListingChangeSet(change -> change.domainIdentifier(setting.domain())
                                .entityIdentifier(asset)
                                .entityType(EntityType.ASSET)
                                .entityRevision("1")
                                .action(PUBLISH)));
        setting.publish(owner, asset);
        world.later(INDEXING);

        var now = setting.listing(reader, listing);
        assertThat(now.name()).isEqualTo("churn two");
        assertThat(now.item().assetListing().assetRevision()).isEqualTo("2");
        assertThat(now.item().assetListing().forms()).contains("arn:two");
    }

    @Test
    void onlyThoseWhoWorkInTheProjectPublish() {
        var asset = asset("churn");

        InWorld.assertDenied(() -> setting.publish(reader, asset));
    }

    @Test
    void wordsAreFoundInNamesDescriptionsAndForms() {
        publish("churn prediction", "fraud detection", "fraud scoring");

        assertThat(names(search -> search.searchText("FRAUD"))).containsExactly("fraud detection", "fraud scoring");
        assertThat(names(search -> search.searchText("about churn"))).containsExactly("churn prediction");
        assertThat(names(search -> search.searchText("model-package-group/fraud-scoring")))
                .containsExactly("fraud scoring");
        assertThat(names(search -> search.searchText("\"fraud scoring\""))).containsExactly("fraud scoring");
        assertThat(names(search -> search.searchText("nothing"))).isEmpty();
        assertThat(names(search -> search.searchText("about fraud")
                        .searchIn(SearchInItem.builder().attribute("name").build())))
                .isEmpty();
    }

    @Test
    void theCatalogIsFilteredSortedCountedAndPaged() {
        publish("alpha", "beta", "gamma");

        assertThat(names(search -> search.sort(sort -> sort.attribute("name").order(SortOrder.DESCENDING))
                        .maxResults(2)))
                .containsExactly("gamma", "beta", "alpha");
        assertThat(names(search -> search.filters(filters ->
                        filters.and(Setting.where("owningProjectId", project), Setting.where("name", "beta")))))
                .containsExactly("beta");
        var counted = reader.client()
                .searchListings(search -> search.domainIdentifier(setting.domain())
                        .aggregations(AggregationListItem.builder()
                                .attribute("entityType")
                                .build())
                        .additionalAttributes(SearchOutputAdditionalAttribute.FORMS)
                        .maxResults(1));
        assertThat(counted.totalMatchCount()).isEqualTo(3);
        assertThat(counted.aggregates().getFirst().items()).singleElement().satisfies(value -> {
            assertThat(value.value()).isEqualTo(Setting.MODEL_GROUP);
            assertThat(value.count()).isEqualTo(3);
        });
        assertThat(counted.items()
                        .getFirst()
                        .assetListing()
                        .additionalAttributes()
                        .forms())
                .contains(Setting.MODEL_GROUP_FORM);
    }

    private String asset(String name) {
        return setting.asset(
                owner,
                project,
                name,
                "arn:aws:sagemaker:eu-west-1:447120983316:model-package-group/" + name.replace(' ', '-'));
    }

    private void publish(String... names) {
        for (var name : names) {
            setting.publish(owner, asset(name));
        }
        world.later(INDEXING);
    }

    private List<String> names(Consumer<SearchListingsRequest.Builder> asked) {
        return search(asked).stream().map(AssetListingItem::name).toList();
    }

    private List<AssetListingItem> search(Consumer<SearchListingsRequest.Builder> asked) {
        return reader
                .client()
                .searchListingsPaginator(search -> asked.accept(search.domainIdentifier(setting.domain())))
                .items()
                .stream()
                .map(item -> item.assetListing())
                .toList();
    }
}
