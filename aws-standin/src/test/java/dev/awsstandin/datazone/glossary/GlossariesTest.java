package dev.awsstandin.datazone.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsstandin.datazone.InWorld;
import dev.awsstandin.datazone.World.Actor;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.datazone.model.GlossaryStatus;
import software.amazon.awssdk.services.datazone.model.GlossaryTermStatus;
import software.amazon.awssdk.services.datazone.model.InventorySearchScope;
import software.amazon.awssdk.services.datazone.model.SearchInventoryResultItem;

class GlossariesTest extends InWorld {

    private Actor owner;
    private Actor stranger;
    private String project;

    @BeforeEach
    void makeProject() {
        owner = setting.actor("owner");
        stranger = setting.actor("stranger");
        project = setting.project("Stewards", owner);
    }

    @Test
    void aGlossaryIsMadeReadAndChanged() {
        var made = owner.client()
                .createGlossary(create -> create.domainIdentifier(domain())
                        .name("Risk")
                        .description("Words of risk")
                        .owningProjectIdentifier(project));
        assertThat(made.status()).isEqualTo(GlossaryStatus.ENABLED);

        owner.client()
                .updateGlossary(update ->
                        update.domainIdentifier(domain()).identifier(made.id()).name("Risks"));

        var read = stranger.client()
                .getGlossary(get -> get.domainIdentifier(domain()).identifier(made.id()));
        assertThat(read.name()).isEqualTo("Risks");
        assertThat(read.description()).isEqualTo("Words of risk");
        assertThat(read.owningProjectId()).isEqualTo(project);
        assertThat(read.updatedBy()).isEqualTo(setting.userId(owner));
    }

    @Test
    void aTermIsMadeReadAndChanged() {
        var glossary = glossary("Risk");
        var wide = term(glossary, "Money");
        var made = owner.client()
                .createGlossaryTerm(create -> create.domainIdentifier(domain())
                        .glossaryIdentifier(glossary)
                        .name("Fraud")
                        .shortDescription("Deceit for gain")
                        .termRelations(relations -> relations.isA(wide)));
        assertThat(made.status()).isEqualTo(GlossaryTermStatus.ENABLED);

        owner.client()
                .updateGlossaryTerm(update -> update.domainIdentifier(domain())
                        .identifier(made.id())
                        .longDescription("Intentional deceit for gain")
                        .status(GlossaryTermStatus.DISABLED));

        var read = stranger.client()
                .getGlossaryTerm(get -> get.domainIdentifier(domain()).identifier(made.id()));
        assertThat(read.name()).isEqualTo("Fraud");
        assertThat(read.shortDescription()).isEqualTo("Deceit for gain");
        assertThat(read.longDescription()).isEqualTo("Intentional deceit for gain");
        assertThat(read.status()).isEqualTo(GlossaryTermStatus.DISABLED);
        assertThat(read.termRelations().isA()).containsExactly(wide);
        assertThat(read.glossaryId()).isEqualTo(glossary);
    }

    @Test
    void onlyTheOwningProjectChangesItsGlossary() {
        var glossary = glossary("Risk");
        var term = term(glossary, "Fraud");

        assertDenied(() -> stranger.client()
                .createGlossary(
                        create -> create.domainIdentifier(domain()).name("Mine").owningProjectIdentifier(project)));
        assertDenied(() -> stranger.client()
                .updateGlossary(update ->
                        update.domainIdentifier(domain()).identifier(glossary).name("Mine")));
        assertDenied(() -> stranger.client()
                .deleteGlossary(delete -> delete.domainIdentifier(domain()).identifier(glossary)));
        assertDenied(() -> stranger.client()
                .createGlossaryTerm(create -> create.domainIdentifier(domain())
                        .glossaryIdentifier(glossary)
                        .name("Mine")));
        assertDenied(() -> stranger.client()
                .updateGlossaryTerm(update ->
                        update.domainIdentifier(domain()).identifier(term).name("Mine")));
        assertDenied(() -> stranger.client()
                .deleteGlossaryTerm(delete -> delete.domainIdentifier(domain()).identifier(term)));
    }

    @Test
    void namesAreUniqueInTheDomainAndInTheGlossary() {
        var risk = glossary("Risk");
        term(risk, "Fraud");
        term(glossary("Law"), "Fraud");

        assertRefused("ConflictException", "Risk already exists", () -> glossary("Risk"));
        assertRefused("ConflictException", "Fraud already exists", () -> term(risk, "Fraud"));
        var other = term(risk, "Other");
        assertRefused(
                "ConflictException",
                "Fraud already exists",
                () -> owner.client()
                        .updateGlossaryTerm(update -> update.domainIdentifier(domain())
                                .identifier(other)
                                .name("Fraud")));
        assertRefused(
                "ConflictException",
                "Law already exists",
                () -> owner.client()
                        .updateGlossary(update -> update.domainIdentifier(domain())
                                .identifier(risk)
                                .name("Law")));
    }

    @Test
    void onlyADisabledGlossaryWithoutTermsIsDeleted() {
        var glossary = glossary("Risk");
        var term = term(glossary, "Fraud");
        assertRefused("ConflictException", "must be disabled", () -> delete(glossary));
        owner.client()
                .updateGlossary(update ->
                        update.domainIdentifier(domain()).identifier(glossary).status(GlossaryStatus.DISABLED));
        assertRefused("ConflictException", "still has terms", () -> delete(glossary));

        deleteTerm(term);
        delete(glossary);

        assertRefused(
                "ResourceNotFoundException",
                "Glossary " + glossary,
                () -> owner.client()
                        .getGlossary(get -> get.domainIdentifier(domain()).identifier(glossary)));
    }

    @Test
    void aTermThatOthersRelateToStays() {
        var glossary = glossary("Risk");
        var wide = term(glossary, "Money");
        var narrow = owner.client()
                .createGlossaryTerm(create -> create.domainIdentifier(domain())
                        .glossaryIdentifier(glossary)
                        .name("Fraud")
                        .termRelations(relations -> relations.isA(wide)))
                .id();
        assertRefused("ConflictException", "related", () -> deleteTerm(wide));

        deleteTerm(narrow);
        deleteTerm(wide);

        assertRefused(
                "ResourceNotFoundException",
                "Glossary term " + wide,
                () -> owner.client()
                        .getGlossaryTerm(get -> get.domainIdentifier(domain()).identifier(wide)));
    }

    @Test
    void aProjectUsesOnlyTermsThatExistAndKeepsThem() {
        var term = term(glossary("Risk"), "Fraud");
        var made = owner.client()
                .createProject(create ->
                        create.domainIdentifier(domain()).name("Cards").glossaryTerms(term));

        assertThat(owner.client()
                        .getProject(get -> get.domainIdentifier(domain()).identifier(made.id()))
                        .glossaryTerms())
                .containsExactly(term);
        assertRefused("ConflictException", "used by projects", () -> deleteTerm(term));
        assertRefused(
                "ResourceNotFoundException",
                "Glossary term nowhere",
                () -> owner.client()
                        .createProject(create ->
                                create.domainIdentifier(domain()).name("Other").glossaryTerms("nowhere")));
        assertRefused(
                "ResourceNotFoundException",
                "Glossary term nowhere",
                () -> owner.client()
                        .updateProject(update -> update.domainIdentifier(domain())
                                .identifier(made.id())
                                .glossaryTerms("nowhere")));
    }

    @Test
    void glossariesAndTermsAreFoundByAll() {
        var risk = glossary("Risk");
        glossary("Law");
        var fraud = term(risk, "Fraud");
        term(risk, "Credit");

        assertThat(found(InventorySearchScope.GLOSSARY, "risk"))
                .extracting(item -> item.glossaryItem().id())
                .containsExactly(risk);
        assertThat(found(InventorySearchScope.GLOSSARY_TERM, "fraud"))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.glossaryTermItem().id()).isEqualTo(fraud);
                    assertThat(item.glossaryTermItem().glossaryId()).isEqualTo(risk);
                });
        assertThat(found(InventorySearchScope.GLOSSARY_TERM, "")).hasSize(2);
        assertThat(stranger.client()
                        .search(search -> search.domainIdentifier(domain())
                                .searchScope(InventorySearchScope.GLOSSARY)
                                .owningProjectIdentifier(setting.project("Empty", stranger)))
                        .items())
                .isEmpty();
    }

    private List<SearchInventoryResultItem> found(InventorySearchScope scope, String text) {
        return stranger.client()
                .search(search -> {
                    search.domainIdentifier(domain()).searchScope(scope);
                    if (!text.isEmpty()) {
                        search.searchText(text);
                    }
                })
                .items();
    }

    private String glossary(String name) {
        return owner.client()
                .createGlossary(
                        create -> create.domainIdentifier(domain()).name(name).owningProjectIdentifier(project))
                .id();
    }

    private String term(String glossary, String name) {
        return owner.client()
                .createGlossaryTerm(create -> create.domainIdentifier(domain())
                        .glossaryIdentifier(glossary)
                        .name(name))
                .id();
    }

    private void delete(String glossary) {
        owner.client()
                .deleteGlossary(delete -> delete.domainIdentifier(domain()).identifier(glossary));
    }

    private void deleteTerm(String term) {
        owner.client()
                .deleteGlossaryTerm(delete -> delete.domainIdentifier(domain()).identifier(term));
    }
}
