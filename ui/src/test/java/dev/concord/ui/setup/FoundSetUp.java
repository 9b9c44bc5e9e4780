package dev.concord.ui.setup;

import static org.awaitility.Awaitility.await;

import dev.concord.setup.Check;
import dev.concord.setup.CheckState;
import dev.concord.setup.Offer;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What a run of the checks would have found. */
@TestComponent
public class FoundSetUp {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String OWN_TASKS = "(task_name = 'check-set-up' or task_instance like 'set-up:%')";

    private final JdbcClient db;

    FoundSetUp(JdbcClient db) {
        this.db = db;
    }

    /** As before the first run, once nothing is under way any more. */
    void nothing() {
        await().atMost(PATIENCE).until(() -> {
            db.sql("delete from outbox_task where not picked and " + OWN_TASKS).update();
            return db.sql("select count(*) from outbox_task where " + OWN_TASKS)
                            .query(Integer.class)
                            .single()
                    == 0;
        });
        db.sql("delete from outbox_row where kind = 'SET_UP'").update();
        db.sql("delete from setup_check").update();
        db.sql("delete from setup_act").update();
        db.sql("delete from setup_run").update();
    }

    void check(Check check, CheckState state, String found, @Nullable Offer offer) {
        var run = UUID.randomUUID();
        db.sql("insert into setup_run (id, asked_by, asked_at, ended_at) values (?, 'priya', now(), now())")
                .param(run)
                .update();
        db.sql("delete from setup_check where id = ?").param(check.id()).update();
        db.sql("insert into setup_check (id, run_id, state, found, expected, cure, offer_id, offer, at)"
                        + " values (?, ?, ?, ?, 'That it is there', 'Make it', ?::uuid, ?::json, now())")
                .params(check.id(), run, state.name(), found)
                .param(offer == null ? null : offer.id().toString())
                .param(offer == null ? null : new JsonMapper().writeValueAsString(offer))
                .update();
    }

    int acts() {
        return db.sql("select count(*) from setup_act").query(Integer.class).single();
    }
}
