package dev.concord.ui.acting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.select.Select;
import dev.concord.identity.Designation;
import dev.concord.shared.ProjectId;
import dev.concord.ui.PortalTest;
import dev.concord.ui.SignedIn;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@SignedIn("newcomer")
class ActingSelectTest extends PortalTest {
    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final ProjectId first = new ProjectId("first-" + run);
    private final ProjectId second = new ProjectId("second-" + run);

    @Test
    void followsWhoIsLetInAndRemovedWithoutBeingOpenedAgain() {
        open("environments");
        assertThat(frame()).contains("No project", "In no project").doesNotContain("Approval queue");

        members(first, Map.of("newcomer", Designation.PROJECT_OWNER));
        awaitFrame("Zeta " + run, "Owner", "Approval queue", "No environment yet");

        members(second, Map.of("newcomer", Designation.PROJECT_CONTRIBUTOR));
        await().pollInSameThread().untilAsserted(() -> assertThat(choices()).isEqualTo(2));
        assertThat(frame()).as("still for the first").contains("Owner");

        members(first, Map.of());
        awaitFrame("Alpha " + run, "Contributor");
        assertThat(frame()).doesNotContain("Zeta " + run, "Approval queue");

        members(second, Map.of());
        awaitFrame("No project", "In no project", "You are in no project");
    }

    private void members(ProjectId project, Map<String, Designation> members) {
        var name = project.equals(first) ? "Zeta " + run : "Alpha " + run;
        sample.project(project, name, members);
    }

    private void awaitFrame(String... words) {
        await().pollInSameThread().untilAsserted(() -> assertThat(frame()).contains(words));
    }

    private long choices() {
        var acting = find(ActingSelect.class).single();
        return find(Select.class, acting).all().stream()
                .mapToLong(select -> select.getListDataView().getItems().count())
                .sum();
    }

    private String frame() {
        return find(AppLayout.class).single().getElement().getTextRecursively();
    }
}
