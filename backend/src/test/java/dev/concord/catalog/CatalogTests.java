package dev.concord.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.People;
import dev.concord.SampleData;
import dev.concord.ServiceTest;
import dev.concord.shared.Missing;
import dev.concord.shared.Slice;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class CatalogTests {
    @Autowired
    Catalog catalog;

    @Autowired
    SampleData sample;

    @BeforeEach
    void projects() {
        sample.projects();
        People.INES.signIn();
    }

    @AfterEach
    void signOut() {
        People.signOut();
    }

    @Test
    void findsByTheBeginningOfAWordInsideAHyphenatedName() {
        sample.publishedModel("zebra-stripes-counter", "Counts");
        assertThat(names("strip")).containsExactly("zebra-stripes-counter");
        assertThat(names("zebra coun")).containsExactly("zebra-stripes-counter");
        assertThat(names("ebra")).isEmpty();
    }

    @Test
    void findsFeaturesByTheirNames() {
        sample.publishedFeatureGroup("orchids", "Flowers", "petal_length", "bloom_month");
        assertThat(names("petal")).containsExactly("orchids");
    }

    @Test
    void aMatchInTheNameComesFirst() {
        sample.publishedModel("aardvark-notes", "Speaks of quokka once");
        sample.publishedModel("quokka-smiles", "Smiles");
        assertThat(names("quokka")).containsExactly("quokka-smiles", "aardvark-notes");
    }

    @Test
    void aFacetCountsWhatItsOtherValuesWouldGive() {
        sample.publishedModel("narwhal-model", "Tusk");
        sample.publishedFeatureGroup("narwhal-features", "Tusk", "length");
        var onlyModels = new AssetQuery(
                "narwhal",
                Set.of(AssetType.MODEL_PACKAGE_GROUP),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                AssetQuery.Sort.BEST_MATCH);
        assertThat(catalog.count(onlyModels)).isEqualTo(1);
        assertThat(catalog.facets(onlyModels).types())
                .extracting(Facets.Count::word, Facets.Count::results)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("Model package group", 1L),
                        org.assertj.core.groups.Tuple.tuple("Feature group", 1L));
    }

    @Test
    void signsOfTheQueryLanguageAreOnlyText() {
        assertThat(names("a:* | b & (c <-> !d')")).isEmpty();
        assertThat(names("'; drop table catalog_asset; --")).isEmpty();
    }

    @Test
    void anInventoryIsSeenByItsMembersOnly() {
        var hidden = sample.unpublishedModel();
        assertThatThrownBy(() -> catalog.asset(hidden)).isInstanceOf(Missing.class);
        People.OSKAR.signIn();
        assertThat(catalog.asset(hidden).publication()).isEqualTo(Publication.INVENTORY);
        People.DANIEL.signIn();
        assertThat(catalog.asset(hidden).id()).isEqualTo(hidden);
    }

    private java.util.List<String> names(String text) {
        return catalog.search(AssetQuery.of(text), Slice.first(50)).items().stream()
                .map(AssetSummary::name)
                .toList();
    }
}
