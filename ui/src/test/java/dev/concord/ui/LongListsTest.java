package dev.concord.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.tabs.TabSheet;
import dev.concord.catalog.AssetId;
import dev.concord.identity.Designation;
import dev.concord.shared.ProjectId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every list of a project and of its owner with ten thousand rows: it opens, and its last row is reached. */
@SignedIn("lena")
class LongListsTest extends PortalTest {
    private static final int MANY = 10_000;

    private final String name = "long-" + UUID.randomUUID().toString().substring(0, 8);
    private final ProjectId project = new ProjectId(name);
    private final ProjectId asking = new ProjectId(name + "-asks");

    @Autowired
    Copies copies;

    @Autowired
    JdbcClient db;

    private AssetId asset;

    @BeforeEach
    void aProjectOfLenaAndOneThatAsks() {
        sample.projects();
        sample.project(project, name, Map.of("lena", Designation.PROJECT_OWNER));
        sample.project(asking, name + " asks", Map.of("mila", Designation.PROJECT_CONTRIBUTOR));
        asset = sample.model(project, "many-" + name, "Scores", "Classification", "XGBoost", "Approved");
    }

    @AfterEach
    void few() {
        db.sql("delete from subscription_request where subscriber_project = ?")
                .param(asking.value())
                .update();
        db.sql("delete from catalog_seen where asset_id in (select id from catalog_asset where owning_project = ?)")
                .param(name)
                .update();
        db.sql("delete from catalog_asset where owning_project = ?").param(name).update();
    }

    @Test
    void theApprovalQueueHoldsAllThatWasEverDecided() {
        var request = sample.requested("mila", asking, asset, "To compare");
        sample.rejected("lena", request, "Not this one");
        copies.of("subscription_request", request.value(), MANY, """
                jsonb_build_object('id', gen_random_uuid(), 'datazone_id', null, 'decision_id', gen_random_uuid(),
                    'requested_at', now() - n * interval '1 minute', 'decided_at', now() - n * interval '1 second')""");
        var waiting = sample.requested("mila", asking, asset, "Once more");
        open("queue");

        var list = grid();
        assertThat(test(list).size()).isEqualTo(MANY + 4);
        assertThat(test(list).getRow(MANY + 3)).isNotNull();
        assertThat(find(Button.class).withText("Approve").single().getElement().getAttribute("data-request"))
                .as("what waits is what is shown first")
                .isEqualTo(waiting.toString());
    }

    @Test
    void aProjectsTabsShowMoreAtAPress() {
        copies.of("catalog_asset", asset.value(), MANY, """
                jsonb_build_object('id', gen_random_uuid(), 'name', it.name || '-' || n, 'datazone_id', null,
                    'publication', 'INVENTORY', 'listing_id', null, 'external_id', it.external_id || '-' || n)""");
        db.sql("insert into catalog_seen (asset_id) select id from catalog_asset where owning_project = ?"
                        + " on conflict do nothing")
                .param(name)
                .update();
        open("projects/" + name);
        assertThat(tab(3)).contains("100 of 10,001", "many-" + name);
        test(find(Button.class).withText("Show more").single()).click();
        assertThat(tab(3)).contains("200 of 10,001");
    }

    @Test
    void aHistoryShowsMoreAtAPress() {
        var entry = db.sql("select id from audit_entry where project_id = ? order by id limit 1")
                .param(name)
                .query(Long.class)
                .single();
        copies.of("audit_entry", entry, MANY, "jsonb_build_object('subject', 'copy ' || n)");
        open("projects/" + name);
        assertThat(tab(6)).contains("100 of 10,0", "copy 10000");
        test(find(Button.class).withText("Show more").single()).click();
        assertThat(tab(6)).contains("200 of 10,0");
    }

    private String tab(int number) {
        var tabs = find(TabSheet.class).single();
        tabs.setSelectedIndex(number);
        return tabs.getComponent(tabs.getSelectedTab()).getElement().getTextRecursively();
    }

    private Grid<?> grid() {
        return find(Grid.class).single();
    }
}
