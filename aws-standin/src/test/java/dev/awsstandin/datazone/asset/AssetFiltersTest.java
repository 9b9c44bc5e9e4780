package dev.awsstandin.datazone.asset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsstandin.datazone.InWorld;
import dev.awsstandin.datazone.World;
import dev.awsstandin.datazone.World.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.datazone.model.AcceptedAssetScope;
import software.amazon.awssdk.services.datazone.model.AssetFilterConfiguration;
import software.amazon.awssdk.services.datazone.model.AssetFilterSummary;
import software.amazon.awssdk.services.datazone.model.FilterStatus;
import software.amazon.awssdk.services.datazone.model.FormInput;
import software.amazon.awssdk.services.datazone.model.RowFilter;
import software.amazon.awssdk.services.datazone.model.RowFilterExpression;
import software.amazon.awssdk.services.datazone.model.SubscribedListingInput;
import software.amazon.awssdk.services.datazone.model.SubscribedPrincipalInput;
import software.amazon.awssdk.services.datazone.model.SubscriptionTargetForm;

class AssetFiltersTest extends InWorld {

    private static final AssetFilterConfiguration COLUMNS = AssetFilterConfiguration.builder()
            .columnConfiguration(columns -> columns.includedColumnNames("customer", "country"))
            .build();

    private Actor owner;
    private Actor builder;
    private String owning;
    private String building;
    private String asset;

    @BeforeEach
    void makeTable() {
        owner = setting.actor("owner");
        owning = setting.project("Owners", owner);
        builder = setting.actor("builder");
        building = setting.project("Builders", builder);
        asset = owner.client()
                .createAsset(create -> create.domainIdentifier(domain())
                        .name("payments")
                        .owningProjectIdentifier(owning)
                        .typeIdentifier("amazon.datazone.GlueTableAssetType")
                        .formsInput(table("customer", "country", "amount")))
                .id();
    }

    @Test
    void aColumnFilterIsReadAsItWasMade() {
        var id = filter("Without amounts", COLUMNS);

        var filter = owner.client()
                .getAssetFilter(get ->
                        get.domainIdentifier(domain()).assetIdentifier(asset).identifier(id));
        assertThat(filter.name()).isEqualTo("Without amounts");
        assertThat(filter.status()).isEqualTo(FilterStatus.VALID);
        assertThat(filter.configuration()).isEqualTo(COLUMNS);
        assertThat(filter.effectiveColumnNames()).containsExactly("customer", "country");
        assertThat(filter.createdAt()).isNotNull();
    }

    @Test
    void aRowFilterIsSaidAsACondition() {
        var id = filter(
                "Ours",
                AssetFilterConfiguration.builder()
                        .rowConfiguration(rows -> rows.sensitive(true)
                                .rowFilter(RowFilter.builder()
                                        .and(
                                                RowFilter.builder()
                                                        .expression(RowFilterExpression.builder()
                                                                .equalTo(equal -> equal.columnName("country")
                                                                        .value("PT"))
                                                                .build())
                                                        .build(),
                                                RowFilter.builder()
                                                        .expression(RowFilterExpression.builder()
                                                                .in(in -> in.columnName("customer")
                                                                        .values("a", "b'c"))
                                                                .build())
                                                        .build())
                                        .build()))
                        .build());

        assertThat(owner.client()
                        .getAssetFilter(get -> get.domainIdentifier(domain())
                                .assetIdentifier(asset)
                                .identifier(id))
                        .effectiveRowFilter())
                .isEqualTo("(\"country\" = 'PT') and (\"customer\" in ('a', 'b''c'))");
    }

    @Test
    void filtersAreListedByTheirStatusAndBecomeInvalidWithoutTheirColumns() {
        filter("Without amounts", COLUMNS);
        filter(
                "Only customers",
                AssetFilterConfiguration.builder()
                        .columnConfiguration(columns -> columns.includedColumnNames("customer"))
                        .build());

        owner.client()
                .createAssetRevision(revise -> revise.domainIdentifier(domain())
                        .identifier(asset)
                        .name("payments")
                        .formsInput(table("customer", "amount")));

        assertThat(owner.client()
                        .listAssetFiltersPaginator(list -> list.domainIdentifier(domain())
                                .assetIdentifier(asset)
                                .maxResults(1))
                        .items())
                .extracting(AssetFilterSummary::name)
                .containsExactly("Only customers", "Without amounts");
        assertThat(owner.client()
                        .listAssetFilters(list -> list.domainIdentifier(domain())
                                .assetIdentifier(asset)
                                .status(FilterStatus.INVALID))
                        .items())
                .singleElement()
                .satisfies(filter -> {
                    assertThat(filter.name()).isEqualTo("Without amounts");
                    assertThat(filter.errorMessage()).contains("country");
                });
    }

    @Test
    void aFilterIsChangedInPlaceAndItsNameIsItsOwn() {
        filter("Taken", COLUMNS);
        var id = filter("Mine", COLUMNS);

        var changed = owner.client()
                .updateAssetFilter(update -> update.domainIdentifier(domain())
                        .assetIdentifier(asset)
                        .identifier(id)
                        .name("Renamed")
                        .description("Now with a description"));

        assertThat(changed.name()).isEqualTo("Renamed");
        assertThat(changed.description()).isEqualTo("Now with a description");
        assertThat(changed.configuration()).isEqualTo(COLUMNS);
        assertRefused("ConflictException", "Taken", () -> filter("Taken", COLUMNS));
        assertRefused(
                "ConflictException",
                "Taken",
                () -> owner.client()
                        .updateAssetFilter(update -> update.domainIdentifier(domain())
                                .assetIdentifier(asset)
                                .identifier(id)
                                .name("Taken")));
    }

    @Test
    void onlyAssetsWithColumnsHaveFiltersAndOnlyTheirProjectMakesThem() {
        var model = setting.asset(owner, owning, "churn", setting.modelGroup("churn-filters"));

        assertRefused(
                "ValidationException",
                "assets with columns only",
                () -> owner.client()
                        .createAssetFilter(create -> create.domainIdentifier(domain())
                                .assetIdentifier(model)
                                .name("None")
                                .configuration(COLUMNS)));
        assertDenied(() -> builder.client()
                .createAssetFilter(create -> create.domainIdentifier(domain())
                        .assetIdentifier(asset)
                        .name("None")
                        .configuration(COLUMNS)));
        assertDenied(() -> builder.client()
                .listAssetFilters(list -> list.domainIdentifier(domain()).assetIdentifier(asset)));
    }

    @Test
    void anAcceptanceNarrowsTheSubscriptionToFiltersWhichThenCannotBeDeleted() {
        var id = filter("Without amounts", COLUMNS);
        var request = setting.request(builder, building, setting.publish(owner, asset));

        owner.client()
                .acceptSubscriptionRequest(accept -> accept.domainIdentifier(domain())
                        .identifier(request)
                        .assetScopes(AcceptedAssetScope.builder()
                                .assetId(asset)
                                .filterIds(id)
                                .build()));

        var subscription = builder.client()
                .listSubscriptions(list -> list.domainIdentifier(domain()).owningProjectId(building))
                .items()
                .getFirst();
        assertThat(subscription
                        .subscribedListing()
                        .item()
                        .assetListing()
                        .assetScope()
                        .filterIds())
                .containsExactly(id);
        assertRefused("ConflictException", "used by a subscription", () -> delete(id));
        assertRefused(
                "ConflictException",
                "has asset filters",
                () -> owner.client()
                        .deleteAsset(delete -> delete.domainIdentifier(domain()).identifier(asset)));
        owner.client()
                .revokeSubscription(revoke -> revoke.domainIdentifier(domain()).identifier(subscription.id()));
        delete(id);
        assertRefused("ResourceNotFoundException", id, () -> delete(id));
    }

    @Test
    void theScopeOfARequestHoldsAndIsHandedOnToTheGrant() {
        var id = filter("Without amounts", COLUMNS);
        var listing = setting.publish(owner, asset);
        var environment = setting.environment(builder, building, "studio");
        target(environment);
        var request = builder.client()
                .createSubscriptionRequest(create -> create.domainIdentifier(domain())
                        .requestReason("Countries are enough")
                        .assetScopes(AcceptedAssetScope.builder()
                                .assetId(asset)
                                .filterIds(id)
                                .build())
                        .subscribedListings(SubscribedListingInput.builder()
                                .identifier(listing)
                                .build())
                        .subscribedPrincipals(SubscribedPrincipalInput.builder()
                                .project(principal -> principal.identifier(building))
                                .build()))
                .id();
        setting.accept(owner, request);

        var grant = setting.grant(builder, environment, listing);

        var granted = builder.client()
                .getSubscriptionGrant(get -> get.domainIdentifier(domain()).identifier(grant))
                .assets()
                .getFirst();
        assertThat(granted.assetScope().filterIds()).containsExactly(id);
        assertThat(granted.assetScope().assetId()).isEqualTo(asset);
    }

    private void target(String environment) {
        builder.client()
                .createSubscriptionTarget(create -> create.domainIdentifier(domain())
                        .environmentIdentifier(environment)
                        .name("tables")
                        .type("GlueSubscriptionTargetType")
                        .manageAccessRole("arn:aws:iam::" + World.ACCOUNT + ":role/manage")
                        .authorizedPrincipals("arn:aws:iam::" + World.ACCOUNT + ":role/some")
                        .applicableAssetTypes("GlueTableAssetType")
                        .subscriptionTargetConfig(SubscriptionTargetForm.builder()
                                .formName("GlueSubscriptionTargetConfigForm")
                                .content("{\"databaseName\":\"shared\"}")
                                .build()));
    }

    @Test
    void aScopeMustBeOfFiltersOfTheAsset() {
        var request = setting.request(builder, building, setting.publish(owner, asset));

        assertRefused(
                "ResourceNotFoundException",
                "nowhere",
                () -> owner.client()
                        .acceptSubscriptionRequest(accept -> accept.domainIdentifier(domain())
                                .identifier(request)
                                .assetScopes(AcceptedAssetScope.builder()
                                        .assetId(asset)
                                        .filterIds("nowhere")
                                        .build())));
        assertRefused(
                "ValidationException",
                "not part of the subscribed listing",
                () -> owner.client()
                        .acceptSubscriptionRequest(accept -> accept.domainIdentifier(domain())
                                .identifier(request)
                                .assetScopes(AcceptedAssetScope.builder()
                                        .assetId("another")
                                        .filterIds("nowhere")
                                        .build())));
        setting.accept(owner, request);
    }

    private static FormInput table(String... columns) {
        var shown = new StringBuilder();
        for (var column : columns) {
            shown.append(shown.isEmpty() ? "" : ",")
                    .append("{\"columnName\":\"%s\",\"dataType\":\"string\"}".formatted(column));
        }
        return FormInput.builder()
                .formName("GlueTableForm")
                .content("{\"tableName\":\"payments\",\"columns\":[%s]}".formatted(shown))
                .build();
    }

    private String filter(String name, AssetFilterConfiguration configuration) {
        return owner.client()
                .createAssetFilter(create -> create.domainIdentifier(domain())
                        .assetIdentifier(asset)
                        .name(name)
                        .configuration(configuration))
                .id();
    }

    private void delete(String id) {
        owner.client()
                .deleteAssetFilter(delete ->
                        delete.domainIdentifier(domain()).assetIdentifier(asset).identifier(id));
    }
}
