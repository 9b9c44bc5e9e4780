package dev.awsstandin.datazone.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.datazone.model.UserDesignation.PROJECT_CATALOG_VIEWER;

import dev.awsstandin.datazone.InWorld;
import dev.awsstandin.datazone.Setting;
import dev.awsstandin.datazone.World.Actor;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.datazone.model.CreateAssetRequest;
import software.amazon.awssdk.services.datazone.model.FormInput;
import software.amazon.awssdk.services.datazone.model.InventorySearchScope;
import software.amazon.awssdk.services.datazone.model.SearchOutputAdditionalAttribute;
import software.amazon.awssdk.services.datazone.model.SortOrder;
import software.amazon.awssdk.services.datazone.model.TypesSearchScope;

class AssetsTest extends InWorld {

    private static final String ARN = "arn:aws:sagemaker:eu-west-1:447120983316:model-package-group/churn";

    private Actor owner;
    private String project;

    @BeforeEach
    void makeProject() {
        owner = setting.actor("owner");
        project = setting.project("Fraud", owner);
    }

    @Test
    void managedTypesAreFoundWithTheirForms() {
        var types = owner.client()
                .searchTypes(search -> search.domainIdentifier(domain())
                        .searchScope(TypesSearchScope.ASSET_TYPE)
                        .managed(true)
                        .searchText("ModelPackageGroup"));

        assertThat(types.totalMatchCount()).isEqualTo(1);
        var type = types.items().getFirst().assetTypeItem();
        assertThat(type.name()).isEqualTo(Setting.MODEL_GROUP);
        assertThat(type.formsOutput().get(Setting.MODEL_GROUP_FORM).required()).isTrue();
        assertThat(type.formsOutput().get(Setting.MODEL_GROUP_FORM).typeName())
                .isEqualTo("amazon.datazone.SageMakerModelPackageGroupFormType");
    }

    @Test
    void typesAreReadByNameAndRevision() {
        assertThat(owner.client()
                        .getAssetType(get -> get.domainIdentifier(domain())
                                .identifier("amazon.datazone.SageMakerFeatureGroupAssetType"))
                        .formsOutput())
                .containsKeys("SageMakerFeatureGroupForm", "AssetCommonDetailsForm");
        assertThat(owner.client()
                        .getFormType(get -> get.domainIdentifier(domain())
                                .formTypeIdentifier("amazon.datazone.SubscriptionTermsFormType")
                                .revision("2"))
                        .model()
                        .smithy())
                .contains("approvalRequired");
        assertRefused(
                "ResourceNotFoundException",
                "does not exist",
                () -> owner.client()
                        .getFormType(get -> get.domainIdentifier(domain())
                                .formTypeIdentifier("amazon.datazone.SubscriptionTermsFormType")
                                .revision("99")));
    }

    @Test
    void formTypesArePagedAndOwnTypesAreNone() {
        assertThat(owner.client()
                        .searchTypesPaginator(search -> search.domainIdentifier(domain())
                                .searchScope(TypesSearchScope.FORM_TYPE)
                                .managed(true)
                                .maxResults(4))
                        .items())
                .hasSizeGreaterThan(4)
                .allSatisfy(
                        item -> assertThat(item.formTypeItem().model().smithy()).startsWith("structure"));
        assertThat(owner.client()
                        .searchTypes(search -> search.domainIdentifier(domain())
                                .searchScope(TypesSearchScope.ASSET_TYPE)
                                .managed(false))
                        .items())
                .isEmpty();
    }

    @Test
    void anAssetIsReadAsItWasMade() {
        var id = setting.asset(owner, project, "churn", ARN);

        var asset =
                owner.client().getAsset(get -> get.domainIdentifier(domain()).identifier(id));

        assertThat(asset.name()).isEqualTo("churn");
        assertThat(asset.externalIdentifier()).isEqualTo(ARN);
        assertThat(asset.revision()).isEqualTo("1");
        assertThat(asset.createdBy()).isEqualTo(setting.userId(owner));
        assertThat(asset.formsOutput()).singleElement().satisfies(form -> {
            assertThat(form.formName()).isEqualTo(Setting.MODEL_GROUP_FORM);
            assertThat(form.content()).contains(ARN);
        });
        assertThat(asset.listing()).isNull();
    }

    @Test
    void aRepeatedTokenGivesTheSameAssetAndADifferentUseOfItIsRefused() {
        var request = request().clientToken("once").build();

        var first = owner.client().createAsset(request);

        assertThat(owner.client().createAsset(request).id()).isEqualTo(first.id());
        assertRefused(
                "ConflictException",
                "token",
                () -> owner.client()
                        .createAsset(request.toBuilder().name("other").build()));
    }

    @Test
    void theExternalIdentifierIsUniqueInTheProject() {
        setting.asset(owner, project, "churn", ARN);

        assertRefused("ConflictException", ARN, () -> setting.asset(owner, project, "again", ARN));
        assertThat(setting.asset(owner, setting.project("Other", owner), "other", ARN))
                .isNotEmpty();
    }

    @Test
    void theFormsMustFitTheType() {
        assertRefused(
                "ValidationException",
                "Required form " + Setting.MODEL_GROUP_FORM,
                () -> owner.client().createAsset(request().formsInput(List.of()).build()));
        assertRefused("ValidationException", "not JSON", () -> create(form("{")));
        assertRefused("ValidationException", "not a JSON object", () -> create(form("[]")));
        assertRefused(
                "ValidationException", "modelPackageGroupArn", () -> create(form("{\"modelPackageGroupName\":\"a\"}")));
        assertRefused(
                "ResourceNotFoundException",
                "NoFormType",
                () -> create(
                        Setting.modelGroupForm("a", ARN),
                        FormInput.builder()
                                .formName("Own")
                                .typeIdentifier("NoFormType")
                                .content("{}")
                                .build()));
        assertRefused(
                "ValidationException",
                "typeIdentifier",
                () -> create(
                        Setting.modelGroupForm("a", ARN),
                        FormInput.builder().formName("Own").content("{}").build()));
        assertRefused(
                "ValidationException",
                "must be of type",
                () -> create(FormInput.builder()
                        .formName(Setting.MODEL_GROUP_FORM)
                        .typeIdentifier("amazon.datazone.GlueTableFormType")
                        .content("{\"tableName\":\"a\"}")
                        .build()));
        assertRefused(
                "ResourceNotFoundException",
                "NoType",
                () -> owner.client()
                        .createAsset(request().typeIdentifier("NoType").build()));
    }

    @Test
    void revisionsCountOnAndEarlierOnesStay() {
        var id = setting.asset(owner, project, "churn", ARN);

        var second = owner.client()
                .createAssetRevision(revise -> revise.domainIdentifier(domain())
                        .identifier(id)
                        .name("churn two")
                        .formsInput(Setting.modelGroupForm("churn", ARN)));

        assertThat(second.revision()).isEqualTo("2");
        assertThat(second.externalIdentifier()).isEqualTo(ARN);
        assertThat(owner.client()
                        .getAsset(get -> get.domainIdentifier(domain()).identifier(id))
                        .name())
                .isEqualTo("churn two");
        assertThat(owner.client()
                        .getAsset(get ->
                                get.domainIdentifier(domain()).identifier(id).revision("1"))
                        .name())
                .isEqualTo("churn");
    }

    @Test
    void theInventoryIsForMembersAndItsChangesForThoseWhoWorkInIt() {
        var id = setting.asset(owner, project, "churn", ARN);
        var viewer = setting.actor("viewer");
        var stranger = setting.actor("stranger");
        setting.member(project, owner, viewer, PROJECT_CATALOG_VIEWER);

        assertThat(viewer.client()
                        .getAsset(get -> get.domainIdentifier(domain()).identifier(id))
                        .id())
                .isEqualTo(id);
        assertDenied(() -> setting.asset(viewer, project, "b", ARN + "b"));
        assertDenied(() ->
                stranger.client().getAsset(get -> get.domainIdentifier(domain()).identifier(id)));
        assertDenied(() -> setting.asset(stranger, project, "b", ARN + "b"));
        assertDenied(() -> stranger.client()
                .createAssetRevision(revise ->
                        revise.domainIdentifier(domain()).identifier(id).name("x")));
        assertDenied(() -> search(stranger, ARN));
        assertThat(stranger.client()
                        .search(search -> search.domainIdentifier(domain()).searchScope(InventorySearchScope.ASSET))
                        .items())
                .isEmpty();
    }

    @Test
    void anAssetIsFoundByAFieldOfItsForm() {
        var id = setting.asset(owner, project, "churn", ARN);
        setting.asset(owner, project, "other", ARN + "other");

        assertThat(search(owner, ARN)).containsExactly(id);
        assertThat(search(owner, "arn:none")).isEmpty();
    }

    @Test
    void theInventoryIsSearchedByWordsSortedAndPaged() {
        for (var name : List.of("gamma churn", "alpha churn", "beta fraud")) {
            setting.asset(owner, project, name, "arn:" + name);
        }

        var churn = owner.client()
                .searchPaginator(search -> search.domainIdentifier(domain())
                        .searchScope(InventorySearchScope.ASSET)
                        .searchText("Churn")
                        .sort(sort -> sort.attribute("name").order(SortOrder.DESCENDING))
                        .maxResults(1))
                .items();

        assertThat(churn).extracting(item -> item.assetItem().name()).containsExactly("gamma churn", "alpha churn");
        assertThat(owner.client()
                        .search(search -> search.domainIdentifier(domain())
                                .searchScope(InventorySearchScope.ASSET)
                                .owningProjectIdentifier(project)
                                .filters(filters ->
                                        filters.or(Setting.where("name", "beta fraud"), Setting.where("name", "none")))
                                .additionalAttributes(SearchOutputAdditionalAttribute.FORMS))
                        .items())
                .singleElement()
                .satisfies(item -> assertThat(
                                item.assetItem().additionalAttributes().formsOutput())
                        .hasSize(1));
        assertThat(owner.client()
                        .search(search -> search.domainIdentifier(domain()).searchScope(InventorySearchScope.GLOSSARY))
                        .totalMatchCount())
                .isZero();
    }

    private List<String> search(Actor actor, String arn) {
        return actor
                .client()
                .search(search -> search.domainIdentifier(domain())
                        .searchScope(InventorySearchScope.ASSET)
                        .owningProjectIdentifier(project)
                        .filters(filters -> filters.filter(
                                filter -> filter.attribute("SagemakerModelPackageGroupForm.modelPackageGroupArn")
                                        .value(arn))))
                .items()
                .stream()
                .map(item -> item.assetItem().identifier())
                .toList();
    }

    private void create(FormInput... forms) {
        owner.client().createAsset(request().formsInput(forms).build());
    }

    private static FormInput form(String content) {
        return FormInput.builder()
                .formName(Setting.MODEL_GROUP_FORM)
                .content(content)
                .build();
    }

    private CreateAssetRequest.Builder request() {
        return CreateAssetRequest.builder()
                .domainIdentifier(domain())
                .owningProjectIdentifier(project)
                .name("churn")
                .typeIdentifier(Setting.MODEL_GROUP)
                .formsInput(Setting.modelGroupForm("churn", ARN));
    }
}
