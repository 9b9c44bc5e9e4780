package dev.concord.ui.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import dev.concord.inbox.Difference;
import dev.concord.shared.About;
import dev.concord.shared.ProjectId;
import dev.concord.ui.PortalTest;
import dev.concord.ui.SampleData;
import dev.concord.ui.SignedIn;
import java.time.Instant;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AgreementViewTest extends PortalTest {
    private static final String SHARES = "With whom granted resources are shared";

    @Autowired
    SeenAgreement seen;

    @BeforeEach
    void inStep() {
        sample.projects();
        seen.inStep();
    }

    @AfterEach
    void nothingDiffersForOthers() {
        seen.inStep();
    }

    @Test
    @SignedIn("oskar")
    void saysInStepWithTheTimeOfTheOldestLookAndLeadsFromTheMenu() {
        open("agreement");
        assertThat(find(H1.class).single().getText()).isEqualTo("In step with DataZone");
        assertThat(text()).contains("for your project, looked ", " s ago", "No difference is known", "Look now");
    }

    @Test
    @SignedIn("oskar")
    void aDifferenceSaysWhatIsIntendedWhatAwsShowsAndWhatToDo() {
        seen.differs(difference("card-fraud", SampleData.RISK));
        seen.differs(difference("somebody-else's", SampleData.RETENTION));
        open("agreement");
        assertThat(find(H1.class).single().getText()).isEqualTo("Differs: 2");
        assertThat(text()).contains("projects that you are not a member of");
        assertThat(rows("Differences")).isEqualTo(1);
        assertThat(row("Differences"))
                .contains("Differs", "card-fraud", "No access", "Granted", "Concord never grants again by itself");
    }

    @Test
    @SignedIn(value = "daniel", groups = "concord-auditors")
    void auditorsSeeEverythingWithoutTheActions() {
        seen.differs(difference("card-fraud", SampleData.RISK));
        seen.differs(difference("sklearn", SampleData.RETENTION));
        open("agreement");
        assertThat(rows("Differences")).isEqualTo(2);
        assertThat(find(Button.class).withText("Look now").exists()).isFalse();
    }

    @Test
    @SignedIn("oskar")
    void whatFailsIsOpenAndFirstWithItsReason() {
        seen.failing(SampleData.RISK, "Role concord-reader can't be assumed");
        open("agreement");
        assertThat(find(H1.class).single().getText()).startsWith("Not known since ");
        var first = find(ObserverPart.class).all().getFirst();
        assertThat(first.isOpened()).isTrue();
        assertThat(first.getElement().getTextRecursively()).contains("Projects and their members");
        assertThat(row("Projects and their members"))
                .contains("Unknown", "Credit Risk", "Can't be read since", "Role concord-reader can't be assumed");
    }

    @Test
    @SignedIn("oskar")
    void tenThousandWritesAreReadPageByPage() {
        seen.waiting(SampleData.RISK, 10_000);
        open("agreement");
        assertThat(find(H1.class).single().getText()).isEqualTo("Catching up: 10,000 writes wait");
        assertThat(rows("What AWS has not confirmed")).isEqualTo(10_000);
        assertThat(row("What AWS has not confirmed"))
                .contains("Waits", "Change what is said of project Credit Risk", "AWS has not confirmed yet");
        seen.failed("Access denied");
        open("projects");
        open("agreement");
        assertThat(find(H1.class).single().getText()).isEqualTo("10,000 writes failed");
        assertThat(row("What AWS has not confirmed")).contains("Failed", "Access denied");
    }

    @Test
    @SignedIn("oskar")
    void tenThousandDifferencesAndSubjectsAreReadPageByPage() {
        IntStream.range(0, 10_000)
                .forEach(number -> seen.differs(difference("model-%05d".formatted(number), SampleData.RISK)));
        seen.subjects("shares", SampleData.RISK, 10_000);
        open("agreement");
        assertThat(find(H1.class).single().getText()).isEqualTo("Differs: 10,000");
        assertThat(rows("Differences")).isEqualTo(10_000);
        assertThat(row("Differences", 9_999)).contains("model-09999");
        var shares = find(ObserverPart.class).all().stream()
                .filter(part -> part.getElement().getTextRecursively().contains(SHARES))
                .findFirst()
                .orElseThrow();
        shares.setOpened(true);
        assertThat(shares.getElement().getTextRecursively()).contains("all 10,000 looked at");
        assertThat(rows(SHARES)).isEqualTo(10_000);
        assertThat(row(SHARES, 9_999)).contains("Looked at");
    }

    @Test
    @SignedIn("nobody")
    void whoIsInNoProjectSeesTheLineAndNothingOfOthers() {
        seen.differs(difference("card-fraud", SampleData.RISK));
        seen.waiting(SampleData.RISK, 1);
        open("agreement");
        assertThat(text()).contains("Differs: 1").doesNotContain("card-fraud", "Credit Risk");
        assertThat(find(Button.class).withText("Look now").exists()).isFalse();
    }

    private static Difference difference(String asset, ProjectId project) {
        return new Difference(
                "subscription grant",
                asset,
                new About(asset, "catalog/assets/1", Set.of(project)),
                "No access",
                "Granted",
                "Concord never grants again by itself.",
                Instant.now().minusSeconds(3200));
    }

    private String text() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private Grid<?> grid(String name) {
        return find(Grid.class).all().stream()
                .map(grid -> (Grid<?>) grid)
                .filter(grid -> name.equals(grid.getElement().getAttribute("aria-label")))
                .findFirst()
                .orElseThrow();
    }

    private int rows(String name) {
        return test(grid(name)).size();
    }

    private String row(String name) {
        return row(name, 0);
    }

    private String row(String name, int number) {
        return test(grid(name)).getCellComponent(number, 0).getElement().getTextRecursively();
    }
}
