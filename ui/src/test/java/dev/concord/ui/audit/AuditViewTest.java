package dev.concord.ui.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import dev.concord.audit.AuditEntry;
import dev.concord.audit.AuditTrail;
import dev.concord.shared.Slice;
import dev.concord.ui.People;
import dev.concord.ui.PortalTest;
import dev.concord.ui.SampleData;
import dev.concord.ui.SignedIn;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AuditViewTest extends PortalTest {
    @Autowired
    AuditTrail trail;

    @Test
    @SignedIn(value = "daniel", groups = "concord-auditors")
    void letsAuditorsReadWhoDecidedWhatAndWhy() {
        sample.projects();
        var asset = sample.model(
                SampleData.RISK, "audit-" + UUID.randomUUID(), "Scores", "Classification", "XGBoost", "Approved");
        var why = "because " + UUID.randomUUID();
        sample.rejected("oskar", sample.requested("ines", SampleData.RETENTION, asset, "Curious"), why);

        navigate(AuditView.class);
        test(find(TextField.class).single()).setValue(why);

        assertThat(test(entries()).size()).isEqualTo(1);
        assertThat(test(entries()).getRow(0).actorName()).isEqualTo("Oskar Lindgren");
    }

    @Test
    @SignedIn("ines")
    void keepsOthersOutAndSaysWhoMay() {
        sample.projects();

        open("audit");

        assertThat(getCurrentView().getElement().getTextRecursively())
                .contains("This page is not for you", "Auditors and ML admins can open it");
        var entries = People.as(
                "daniel", () -> trail.entries("page /audit", Slice.first(1)).items(), "concord-auditors");
        assertThat(entries).singleElement().satisfies(entry -> {
            assertThat(entry.actor()).isEqualTo("ines");
            assertThat(entry.outcome()).isEqualTo(AuditEntry.Outcome.REFUSED);
        });
    }

    @SuppressWarnings("unchecked")
    private Grid<AuditEntry> entries() {
        return find(Grid.class).single();
    }
}
