package dev.concord.ui.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.concord.catalog.Inventory;
import dev.concord.catalog.internal.AssetProgress;
import dev.concord.publishing.Arrivals;
import dev.concord.shared.PersonId;
import dev.concord.subscription.AccessState;
import dev.concord.subscription.Accesses;
import dev.concord.ui.PortalTest;
import dev.concord.ui.SampleData;
import dev.concord.ui.SignedIn;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SignedIn("ines")
class CatalogViewTest extends PortalTest {
    @Autowired
    Accesses accesses;

    @Autowired
    Inventory inventory;

    @Autowired
    AssetProgress progress;

    @Autowired
    Arrivals arrivals;

    @BeforeEach
    void fillTheCatalog() {
        sample.projects();
        sample.model(
                SampleData.RISK, "catalog-forest", "Trees of the quokka kind", "Classification", "XGBoost", "Approved");
        sample.model(
                SampleData.RISK, "catalog-network", "Layers of the quokka kind", "Regression", "PyTorch", "Rejected");
        sample.features(SampleData.RISK, "catalog-features", "Facts", "quokka_age", "quokka_weight");
    }

    @Test
    void saysHowFarTheCatalogIsWhileListingsAreOnTheirWay() {
        var asset = sample.unpublished(SampleData.RISK, "catalog-coming");
        inventory.publish(asset, new PersonId("oskar"));

        navigate(CatalogView.class);

        await().pollInSameThread()
                .untilAsserted(() -> assertThat(find(FillingLine.class).all())
                        .singleElement()
                        .satisfies(line -> assertThat(line.getElement().getTextRecursively())
                                .matches("The catalog is being filled: [0-9,]+ of [0-9,]+ listings")));
        assertThat(FillingLine.look(412, 589).word()).isEqualTo("The catalog is being filled: 412 of 1,001 listings");
        progress.notPublished(asset, "Refused");
    }

    @Test
    void saysNothingOfItWhenNoListingIsOnItsWay() {
        assertThat(arrivals.coming()).isZero();

        navigate(CatalogView.class);

        assertThat(find(FillingLine.class).exists()).isFalse();
    }

    @Test
    void findsAsTheWordsAreTyped() {
        navigate(CatalogView.class);

        test(find(TextField.class).single()).setValue("quokka kind");

        assertThat(names()).containsExactlyInAnyOrder("catalog-forest", "catalog-network");
    }

    @Test
    void whatWasUnpublishedInAwsIsNeitherFoundNorCounted() {
        var gone = sample.model(
                SampleData.RISK, "catalog-vanishing", "Layers of the pangolin", "Vanishing", "PyTorch", "Approved");
        sample.unpublishedInAws(gone);

        open("?q=pangolin");

        assertThat(getCurrentView().getElement().getTextRecursively()).doesNotContain("catalog-vanishing");
        assertThat(find(Checkbox.class).withCaption("Vanishing").exists()).isFalse();
    }

    @Test
    void readsTheWholeSearchFromTheAddress() {
        open("?q=quokka&task=Regression&sort=NAME");

        assertThat(names()).containsExactly("catalog-network");
        assertThat(find(TextField.class).single().getValue()).isEqualTo("quokka");
    }

    @Test
    void narrowsByAFilterAndKeepsTheCountsOfTheOthers() {
        open("?q=quokka");

        test(find(Checkbox.class).withCaption("Classification").single()).click();

        assertThat(names()).containsExactly("catalog-forest");
        assertThat(find(Checkbox.class).withCaption("Regression").exists()).isTrue();
    }

    @Test
    void offersWaysOnThatLeadSomewhereWhenNothingFits() {
        open("?q=quokka+unicorn");

        assertThat(find(H2.class).single().getText()).isEqualTo("No listing fits");
        assertThat(find(NothingFound.class).single().getElement().getTextRecursively())
                .contains("Search for quokka", "See all listings")
                .doesNotContain("Search for unicorn");
    }

    @Test
    void requestsAccessWithAReasonForTheActingProject() {
        open("?q=forest");
        var hit = hits().getFirst();

        askFor(hit);
        test(find(TextArea.class).single()).setValue("Compare it with ours");
        test(find(Button.class, find(Dialog.class).single())
                        .withText("Request access")
                        .single())
                .click();

        var access = accesses.of(SampleData.RETENTION, hit.asset().id()).orElseThrow();
        assertThat(access.state()).isEqualTo(AccessState.PENDING);
        assertThat(access.reason()).isEqualTo("Compare it with ours");
        assertThat(hits().getFirst().access()).isPresent();
    }

    @Test
    void saysNextToTheReasonWhatIsMissing() {
        open("?q=catalog-network");
        var hit = hits().getFirst();

        askFor(hit);
        test(find(Button.class, find(Dialog.class).single())
                        .withText("Request access")
                        .single())
                .click();

        assertThat(find(TextArea.class).single().getErrorMessage())
                .isEqualTo("Say in a sentence why the project needs it");
        assertThat(accesses.of(SampleData.RETENTION, hit.asset().id())).isEmpty();
    }

    private void askFor(Hit hit) {
        var grid = results();
        var row = (HitRow) test(grid).getCellComponent(hits().indexOf(hit), 0);
        test(find(Button.class, row).withText("Request access").single()).click();
    }

    private List<String> names() {
        return hits().stream().map(hit -> hit.asset().name()).toList();
    }

    private List<Hit> hits() {
        var grid = results();
        return IntStream.range(0, test(grid).size())
                .mapToObj(row -> test(grid).getRow(row))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private Grid<Hit> results() {
        return find(Grid.class).single();
    }
}
