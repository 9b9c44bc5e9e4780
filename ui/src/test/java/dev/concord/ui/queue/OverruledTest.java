package dev.concord.ui.queue;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import dev.concord.ui.PortalTest;
import dev.concord.ui.SampleData;
import dev.concord.ui.SignedIn;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A decision that was refused before AWS was told: the request waits again, and whoever decides next reads why. */
@SignedIn("oskar")
class OverruledTest extends PortalTest {
    private static final String WHY = "Tomas Beck decided this and may not decide for Credit Risk any more";

    @Autowired
    JdbcClient db;

    @Test
    void saysWhyItWaitsAgain() {
        sample.projects();
        var asset = sample.model(SampleData.RISK, "over-" + UUID.randomUUID(), "Scores", "", "XGBoost", "Approved");
        var request = sample.requested("ines", SampleData.RETENTION, asset, "We compare scores");
        db.sql("update subscription_request set overruled = ? where id = ?")
                .params(WHY, request.value())
                .update();

        navigate(QueueView.class);
        select(asset.toString());

        assertThat(find(RequestDetail.class).single().getElement().getTextRecursively())
                .contains("It waits again", WHY);
        assertThat(find(Button.class).withText("Approve").single().isEnabled()).isTrue();
    }

    @SuppressWarnings("unchecked")
    private void select(String asset) {
        Grid<Line> list = find(Grid.class).single();
        for (int row = 0; row < test(list).size(); row++) {
            if (test(list).getRow(row) instanceof Line.Item item
                    && item.access().asset().id().toString().equals(asset)) {
                list.select(item);
            }
        }
    }
}
