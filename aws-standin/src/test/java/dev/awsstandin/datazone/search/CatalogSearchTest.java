package dev.awsstandin.datazone.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsstandin.datazone.InWorld;
import dev.awsstandin.datazone.Setting;
import dev.awsstandin.datazone.World.Actor;
import dev.awsstandin.datazone.glossary.GlossaryTerms;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.datazone.model.AggregationListItem;
import software.amazon.awssdk.services.datazone.model.DetailedGlossaryTerm;
import software.amazon.awssdk.services.datazone.model.FilterClause;
import software.amazon.awssdk.services.datazone.model.FormEntryInput;
import software.amazon.awssdk.services.datazone.model.FormInput;
import software.amazon.awssdk.services.datazone.model.InventorySearchScope;
import software.amazon.awssdk.services.datazone.model.SearchInItem;
import software.amazon.awssdk.services.datazone.model.SearchListingsRequest;
import software.amazon.awssdk.services.datazone.model.SearchListingsResponse;
import software.amazon.awssdk.services.datazone.model.SearchOutputAdditionalAttribute;
import software.amazon.awssdk.services.datazone.model.SortOrder;

class CatalogSearchTest extends InWorld {

    private Actor owner;
    private String project;
    private String sensitive;

    @BeforeEach
    void publish() {
        owner = setting.actor("owner");
        project = setting.project("Fraud", owner);
        sensitive = setting.term(owner, project, "Sensitive");
        types();
        publish("churn model", 9, sensitive);
        publish("churning butter", 10, sensitive);
        publish("fraud model", 100, null);
    }

    @Test
    void quotedTextIsFoundAsWholeWordsAndOtherWordsAsParts() {
        assertThat(names(search -> search.searchText("churn"))).containsExactly("churn model", "churning butter");
        assertThat(names(search -> search.searchText("\"churn\""))).containsExactly("churn model");
        assertThat(names(search -> search.searchText("\"churn mod\""))).isEmpty();
    }

    @Test
    void aMatchSaysWhereItIs() {
        var found = search(search -> search.searchText("MODEL fraud")
                .searchIn(SearchInItem.builder().attribute("name").build())
                .additionalAttributes(SearchOutputAdditionalAttribute.TEXT_MATCH_RATIONALE));

        var match = found.items()
                .getFirst()
                .assetListing()
                .additionalAttributes()
                .matchRationale()
                .getFirst()
                .textMatches();
        assertThat(match).singleElement().satisfies(text -> {
            assertThat(text.attribute()).isEqualTo("name");
            assertThat(text.text()).isEqualTo("fraud model");
            assertThat(text.matchOffsets())
                    .extracting(offset -> offset.startOffset())
                    .containsExactly(6, 0);
            assertThat(text.matchOffsets())
                    .extracting(offset -> offset.endOffset())
                    .containsExactly(11, 5);
        });
        assertThat(search(search -> search.searchText("fraud"))
                        .items()
                        .getFirst()
                        .assetListing()
                        .additionalAttributes())
                .isNull();
    }

    @Test
    void theInventoryExplainsItsMatchesToo() {
        var found = owner.client()
                .search(search -> search.domainIdentifier(domain())
                        .searchScope(InventorySearchScope.ASSET)
                        .searchText("butter")
                        .additionalAttributes(SearchOutputAdditionalAttribute.TEXT_MATCH_RATIONALE));

        assertThat(found.items())
                .singleElement()
                .satisfies(item -> assertThat(item.assetItem()
                                .additionalAttributes()
                                .matchRationale()
                                .getFirst()
                                .textMatches())
                        .extracting(text -> text.attribute())
                        .contains("name"));
    }

    @Test
    void numbersAreSortedByTheirValue() {
        assertThat(names(search ->
                        search.sort(sort -> sort.attribute("Card.risk").order(SortOrder.ASCENDING))))
                .containsExactly("churn model", "churning butter", "fraud model");
    }

    @Test
    void clausesAreJoinedByAndAndOrUpToAHundred() {
        var either = FilterClause.builder()
                .or(Setting.where("name", "churn model"), Setting.where("name", "fraud model"))
                .build();

        assertThat(names(search -> search.filters(
                        filter -> filter.and(either, Setting.where(GlossaryTerms.ATTRIBUTE, sensitive)))))
                .containsExactly("churn model");
        assertThat(names(search -> search.filters(filter -> filter.or(clauses(100)))))
                .isEmpty();
        assertRefused(
                "ValidationException",
                "less than or equal to 100",
                () -> names(search -> search.filters(filter -> filter.or(clauses(101)))));
    }

    @Test
    void termsAreShownFilteredAndCountedByName() {
        var found = search(search -> search.filters(Setting.where(GlossaryTerms.ATTRIBUTE, sensitive))
                .aggregations(
                        AggregationListItem.builder()
                                .attribute(GlossaryTerms.ATTRIBUTE)
                                .displayValue("glossaryTerm.name")
                                .build(),
                        AggregationListItem.builder().attribute("Card.risk").build(),
                        AggregationListItem.builder().attribute("nothing").build()));

        assertThat(found.totalMatchCount()).isEqualTo(2);
        assertThat(found.items().getFirst().assetListing().glossaryTerms())
                .extracting(DetailedGlossaryTerm::name)
                .containsExactly("Sensitive");
        assertThat(found.aggregates().getFirst().items()).singleElement().satisfies(item -> {
            assertThat(item.value()).isEqualTo(sensitive);
            assertThat(item.displayValue()).isEqualTo("Sensitive");
            assertThat(item.count()).isEqualTo(2);
        });
        assertThat(found.aggregates().get(1).items()).hasSize(2);
        assertThat(found.aggregates().get(2).items()).isEmpty();
    }

    @Test
    void aCallCountsAtMostTenAttributesAndKnowsTwoWaysToShowThem() {
        assertRefused(
                "ValidationException",
                "less than or equal to 10",
                () -> search(search -> search.aggregations(IntStream.range(0, 11)
                        .mapToObj(i ->
                                AggregationListItem.builder().attribute("a" + i).build())
                        .toList())));
        assertRefused(
                "ValidationException",
                "neither value nor glossaryTerm.name",
                () -> search(search -> search.aggregations(AggregationListItem.builder()
                        .attribute("name")
                        .displayValue("colour")
                        .build())));
    }

    private static List<FilterClause> clauses(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Setting.where("name", "none " + i))
                .toList();
    }

    private void types() {
        owner.client()
                .createFormType(create -> create.domainIdentifier(domain())
                        .name("Card")
                        .owningProjectIdentifier(project)
                        .model(model -> model.smithy("structure Card { @amazon.datazone#sortable risk: Integer }")));
        owner.client()
                .createAssetType(create -> create.domainIdentifier(domain())
                        .name("Thing")
                        .owningProjectIdentifier(project)
                        .formsInput(Map.of(
                                "Card",
                                FormEntryInput.builder()
                                        .typeIdentifier("Card")
                                        .typeRevision("1")
                                        .build())));
    }

    private void publish(String name, int risk, String term) {
        setting.publish(
                owner,
                owner.client()
                        .createAsset(create -> create.domainIdentifier(domain())
                                .name(name)
                                .owningProjectIdentifier(project)
                                .typeIdentifier("Thing")
                                .glossaryTerms(term == null ? null : List.of(term))
                                .formsInput(FormInput.builder()
                                        .formName("Card")
                                        .content("{\"risk\": %d}".formatted(risk))
                                        .build()))
                        .id());
    }

    private SearchListingsResponse search(Consumer<SearchListingsRequest.Builder> asked) {
        return owner.client().searchListings(search -> asked.accept(search.domainIdentifier(domain())));
    }

    private List<String> names(Consumer<SearchListingsRequest.Builder> asked) {
        return search(asked).items().stream()
                .map(item -> item.assetListing().name())
                .toList();
    }
}
