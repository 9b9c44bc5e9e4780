package dev.concord.ui.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import dev.concord.catalog.AssetQuery.Sort;
import dev.concord.catalog.AssetType;
import org.junit.jupiter.api.Test;

class CatalogFilterTest {
    @Test
    void comesBackFromItsOwnAddress() {
        var filter = CatalogFilter.none()
                .withText("credit risk")
                .withSort(Sort.NAME)
                .toggled(Facet.TYPE, "FEATURE_GROUP")
                .toggled(Facet.TASK, "Classification");

        assertThat(CatalogFilter.of(filter.address())).isEqualTo(filter);
    }

    @Test
    void leavesOutWhatTheAddressSaysWrongly() {
        var filter = CatalogFilter.of(QueryParameters.fromString("type=SPREADSHEET&type=GLUE_TABLE&sort=LOUDEST"));

        assertThat(filter.query().types()).containsExactly(AssetType.GLUE_TABLE);
        assertThat(filter.query().sort()).isEqualTo(Sort.BEST_MATCH);
    }

    @Test
    void cutsASearchThatIsTooLong() {
        assertThat(CatalogFilter.none().withText("x".repeat(500)).query().text())
                .hasSize(200);
    }

    @Test
    void takesAValueOffAgain() {
        var filter = CatalogFilter.none().toggled(Facet.TASK, "Tabular").toggled(Facet.TASK, "Tabular");

        assertThat(filter.narrows()).isFalse();
        assertThat(filter.address().getQueryString()).isEmpty();
    }
}
