package dev.awsstandin.datazone.type;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsstandin.datazone.InWorld;
import dev.awsstandin.datazone.World.Actor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.datazone.model.FormEntryInput;
import software.amazon.awssdk.services.datazone.model.FormInput;
import software.amazon.awssdk.services.datazone.model.FormTypeStatus;
import software.amazon.awssdk.services.datazone.model.TypesSearchScope;

class CustomTypesTest extends InWorld {

    private static final String CARD = """
            structure ModelCard {
                @required
                @amazon.datazone#searchable(modes: ["LEXICAL"])
                purpose: String
                @range(min: 1, max: 5)
                risk: Integer
            }""";

    private Actor owner;
    private String project;

    @BeforeEach
    void makeProject() {
        owner = setting.actor("owner");
        project = setting.project("Fraud", owner);
    }

    @Test
    void aFormTypeIsReadAsItWasMadeAndFoundAmongOwnTypes() {
        var made = owner.client()
                .createFormType(create -> create.domainIdentifier(domain())
                        .name("ModelCard")
                        .description("What a model is for")
                        .owningProjectIdentifier(project)
                        .model(model -> model.smithy(CARD)));

        assertThat(made.revision()).isEqualTo("1");
        var read =
                owner.client().getFormType(get -> get.domainIdentifier(domain()).formTypeIdentifier("ModelCard"));
        assertThat(read.model().smithy()).isEqualTo(CARD);
        assertThat(read.status()).isEqualTo(FormTypeStatus.ENABLED);
        assertThat(read.owningProjectId()).isEqualTo(project);
        assertThat(read.createdBy()).isEqualTo(setting.userId(owner));
        assertThat(owner.client()
                        .searchTypes(search -> search.domainIdentifier(domain())
                                .searchScope(TypesSearchScope.FORM_TYPE)
                                .managed(false)
                                .searchText("model is for"))
                        .items())
                .singleElement()
                .satisfies(item -> assertThat(item.formTypeItem().name()).isEqualTo("ModelCard"));
    }

    @Test
    void makingATypeAgainAddsARevisionAndEarlierOnesStay() {
        form(FormTypeStatus.ENABLED);

        var second = owner.client()
                .createFormType(create -> create.domainIdentifier(domain())
                        .name("ModelCard")
                        .owningProjectIdentifier(project)
                        .model(model -> model.smithy("structure ModelCard { purpose: String }")));

        assertThat(second.revision()).isEqualTo("2");
        assertThat(smithy("1")).isEqualTo(CARD);
        assertThat(smithy("2")).isEqualTo("structure ModelCard { purpose: String }");
        assertRefused("ResourceNotFoundException", "ModelCard", () -> smithy("3"));
    }

    @Test
    void anotherProjectsNameIsTakenAndNamesLikeAwsAreReserved() {
        form(FormTypeStatus.ENABLED);
        var other = setting.project("Others", owner);

        assertRefused("ConflictException", "already exists", () -> createForm(other, "ModelCard", CARD));
        assertRefused(
                "ValidationException",
                "reserved",
                () -> createForm(project, "amazon.datazone.Card", "structure Card { a: String }"));
    }

    @Test
    void aModelMustBeSmithyWithAStructureOfTheTypesName() {
        assertRefused("ValidationException", "no structure named Other", () -> createForm(project, "Other", CARD));
        assertRefused(
                "ValidationException",
                "The type Strng is not known",
                () -> createForm(project, "Card", "structure Card { a: Strng }"));
        assertRefused("ValidationException", "too early", () -> createForm(project, "Card", "structure Card {"));
    }

    @Test
    void onlyThoseWhoWorkInTheProjectMakeItsTypes() {
        var stranger = setting.actor("stranger");

        assertDenied(() -> stranger.client()
                .createFormType(create -> create.domainIdentifier(domain())
                        .name("ModelCard")
                        .owningProjectIdentifier(project)
                        .model(model -> model.smithy(CARD))));
        form(FormTypeStatus.DISABLED);
        assertDenied(() -> stranger.client()
                .deleteFormType(delete -> delete.domainIdentifier(domain()).formTypeIdentifier("ModelCard")));
        assertDenied(() -> owner.client()
                .deleteFormType(delete ->
                        delete.domainIdentifier(domain()).formTypeIdentifier("amazon.datazone.GlueTableFormType")));
    }

    @Test
    void anAssetTypeNamesFormsThatAreThere() {
        form(FormTypeStatus.ENABLED);

        assetType("1", true);

        var type = owner.client()
                .getAssetType(get -> get.domainIdentifier(domain()).identifier("Notebook"));
        assertThat(type.revision()).isEqualTo("1");
        assertThat(type.formsOutput().get("Card").typeName()).isEqualTo("ModelCard");
        assertThat(type.formsOutput().get("Card").required()).isTrue();
        assertThat(owner.client()
                        .searchTypes(search -> search.domainIdentifier(domain())
                                .searchScope(TypesSearchScope.ASSET_TYPE)
                                .managed(false))
                        .items())
                .singleElement()
                .satisfies(item -> assertThat(item.assetTypeItem().name()).isEqualTo("Notebook"));
        assertRefused("ValidationException", "has no revision 9", () -> assetType("9", true));
    }

    @Test
    void assetsOfATypeCarryItsFormsAsTheyAreModelled() {
        form(FormTypeStatus.ENABLED);
        assetType("1", true);

        var id = asset("{\"purpose\": \"Find fraud\", \"risk\": 3}");

        assertThat(owner.client()
                        .getAsset(get -> get.domainIdentifier(domain()).identifier(id))
                        .formsOutput())
                .singleElement()
                .satisfies(form -> assertThat(form.typeName()).isEqualTo("ModelCard"));
        assertRefused("ValidationException", "Required form Card is missing", () -> createAsset(List.of()));
        assertRefused("ValidationException", "Field purpose is required", () -> asset("{\"risk\": 3}"));
        assertRefused(
                "ValidationException", "Field risk must be within", () -> asset("{\"purpose\": \"x\", \"risk\": 9}"));
        assertRefused("ValidationException", "Field purpose must be of type String", () -> asset("{\"purpose\": 1}"));
        assertRefused(
                "ValidationException", "Field more is not known", () -> asset("{\"purpose\": \"x\", \"more\": 1}"));
    }

    @Test
    void aTypeInUseCannotBeDeleted() {
        form(FormTypeStatus.DISABLED);
        assetType("1", true);
        var id = asset("{\"purpose\": \"Find fraud\"}");

        assertRefused("ConflictException", "used by an asset type", this::deleteForm);
        assertRefused("ConflictException", "used by an asset", this::deleteAssetType);

        owner.client().deleteAsset(delete -> delete.domainIdentifier(domain()).identifier(id));
        deleteAssetType();
        deleteForm();
        assertRefused("ResourceNotFoundException", "ModelCard", () -> smithy("1"));
        assertRefused("ResourceNotFoundException", "Notebook", this::deleteAssetType);
    }

    @Test
    void anEnabledFormTypeMustBeDisabledBeforeItIsDeleted() {
        form(FormTypeStatus.ENABLED);

        assertRefused("ConflictException", "only a disabled one", this::deleteForm);

        form(FormTypeStatus.DISABLED);
        deleteForm();
    }

    private void form(FormTypeStatus status) {
        owner.client()
                .createFormType(create -> create.domainIdentifier(domain())
                        .name("ModelCard")
                        .status(status)
                        .owningProjectIdentifier(project)
                        .model(model -> model.smithy(CARD)));
    }

    private void createForm(String owning, String name, String smithy) {
        owner.client()
                .createFormType(create -> create.domainIdentifier(domain())
                        .name(name)
                        .owningProjectIdentifier(owning)
                        .model(model -> model.smithy(smithy)));
    }

    private void assetType(String formRevision, boolean required) {
        owner.client()
                .createAssetType(create -> create.domainIdentifier(domain())
                        .name("Notebook")
                        .owningProjectIdentifier(project)
                        .formsInput(Map.of(
                                "Card",
                                FormEntryInput.builder()
                                        .typeIdentifier("ModelCard")
                                        .typeRevision(formRevision)
                                        .required(required)
                                        .build())));
    }

    private String asset(String content) {
        return createAsset(
                List.of(FormInput.builder().formName("Card").content(content).build()));
    }

    private String createAsset(List<FormInput> forms) {
        return owner.client()
                .createAsset(create -> create.domainIdentifier(domain())
                        .name("Some notebook")
                        .owningProjectIdentifier(project)
                        .typeIdentifier("Notebook")
                        .formsInput(forms))
                .id();
    }

    private String smithy(String revision) {
        return owner.client()
                .getFormType(get -> get.domainIdentifier(domain())
                        .formTypeIdentifier("ModelCard")
                        .revision(revision))
                .model()
                .smithy();
    }

    private void deleteForm() {
        owner.client()
                .deleteFormType(delete -> delete.domainIdentifier(domain()).formTypeIdentifier("ModelCard"));
    }

    private void deleteAssetType() {
        owner.client()
                .deleteAssetType(delete -> delete.domainIdentifier(domain()).identifier("Notebook"));
    }
}
