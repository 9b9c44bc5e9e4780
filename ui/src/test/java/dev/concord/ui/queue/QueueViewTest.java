package dev.concord.ui.queue;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextArea;
import dev.concord.catalog.AssetId;
import dev.concord.identity.Designation;
import dev.concord.shared.Changes;
import dev.concord.shared.ProjectId;
import dev.concord.subscription.AccessState;
import dev.concord.subscription.Accesses;
import dev.concord.subscription.Decision;
import dev.concord.subscription.RequestId;
import dev.concord.ui.PortalTest;
import dev.concord.ui.SampleData;
import dev.concord.ui.SignedIn;
import dev.concord.ui.parts.Notice;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SignedIn("oskar")
class QueueViewTest extends PortalTest {
    @Autowired
    Accesses accesses;

    @Autowired
    Changes changes;

    private AssetId asset;

    @BeforeEach
    void publishAModel() {
        sample.projects();
        asset = sample.model(
                SampleData.RISK, "queue-" + UUID.randomUUID(), "Scores", "Classification", "XGBoost", "Approved");
    }

    @Test
    void approvesAndKeepsTheDecisionInSight() {
        var request = sample.requested("ines", SampleData.RETENTION, asset, "We compare scores");
        open(request);
        assertThat(detail()).contains("We compare scores", "Ines Duarte, contributor", "retention-lab");

        test(find(Button.class).withText("Approve").single()).click();

        assertThat(accesses.of(request).decision()).isInstanceOf(Decision.Approved.class);
        assertThat(find(Button.class).withText("Approve").exists()).isFalse();
        assertThat(detail())
                .as("the project has an environment")
                .contains("Approved, but AWS has not confirmed it")
                .doesNotContain("No environment");
    }

    @Test
    void rejectsWithACommentOnly() {
        var request = sample.requested("ines", SampleData.RETENTION, asset, "Curious");
        open(request);

        test(find(Button.class).withText("Reject").single()).click();
        assertThat(find(TextArea.class).single().getErrorMessage()).startsWith("A rejection needs a comment.");

        test(find(TextArea.class).single()).setValue("Say what it is for");
        test(find(Button.class).withText("Reject").single()).click();
        assertThat(accesses.of(request).state()).isEqualTo(AccessState.REJECTED);
        assertThat(detail()).contains("Say what it is for");
    }

    @Test
    void locksAnOwnRequestAndSaysWhoDecides() {
        var own = new ProjectId("own-" + UUID.randomUUID().toString().substring(0, 8));
        sample.project(own, "Tabular Models", Map.of("oskar", Designation.PROJECT_OWNER));
        open(sample.requested("oskar", own, asset, "For my other project"));

        assertThat(detail()).contains("You asked for this yourself. Another owner of Credit Risk decides.");
        assertThat(find(Button.class).withText("Approve").single().isEnabled()).isFalse();
        assertThat(find(Button.class).withText("Reject").single().isEnabled()).isFalse();
    }

    @Test
    void refusesADecisionOfAStalePageAndShowsWhatStands() {
        try (var held = new HeldChanges(changes)) {
            var request = sample.requested("ines", SampleData.RETENTION, asset, "We compare scores");
            held.await();
            openAnotherBrowser();
            open(request);
            sample.rejected("tomas", request, "Not yet");

            test(find(Button.class).withText("Approve").single()).click();

            assertThat(find(Notice.class).single().getElement().getTextRecursively())
                    .contains("Tomas Beck rejected this", "nothing changed");
        }
        test(find(Button.class).withText("Show it").single()).click();
        assertThat(detail()).contains("Not yet");
    }

    /** Nothing was told to it, while the older one may still read what it was told before. */
    private void openAnotherBrowser() {
        cleanVaadinEnvironment();
        initVaadinEnvironment();
    }

    private void open(RequestId request) {
        navigate(QueueView.class);
        var list = list();
        IntStream.range(0, test(list).size())
                .mapToObj(row -> test(list).getRow(row))
                .filter(line -> line instanceof Line.Item item
                        && item.access().request().equals(request))
                .findFirst()
                .ifPresent(list::select);
    }

    private String detail() {
        return find(RequestDetail.class).single().getElement().getTextRecursively();
    }

    @SuppressWarnings("unchecked")
    private Grid<Line> list() {
        return find(Grid.class).single();
    }
}
