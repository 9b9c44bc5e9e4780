package dev.concord.setup;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSON;
import org.springframework.boot.test.context.TestComponent;
import tools.jackson.databind.json.JsonMapper;

/** What a run would have left behind. */
@TestComponent
public class SetUpSample {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String OWN_TASKS = "(task_name = 'check-set-up' or task_instance like 'set-up:%')";

    private final DSLContext db;

    SetUpSample(DSLContext db) {
        this.db = db;
    }

    /** As before the first run, once nothing is under way any more. */
    public void empty() {
        await().atMost(PATIENCE).until(() -> {
            db.execute("delete from outbox_task where not picked and " + OWN_TASKS);
            return db.fetchOne("select count(*) from outbox_task where " + OWN_TASKS)
                            .get(0, Integer.class)
                    == 0;
        });
        db.execute("delete from outbox_row where kind = 'SET_UP'");
        db.execute("delete from setup_check");
        db.execute("delete from setup_act");
        db.execute("delete from setup_run");
    }

    /** A run that has not ended. */
    public UUID running() {
        var run = UUID.randomUUID();
        db.execute("insert into setup_run (id, asked_by, asked_at) values (?, 'priya', now())", run);
        return run;
    }

    /** The check failed and offers a profile for this role; answers the offer's id. */
    public UUID offering(Check check, String role) {
        var input = "{\"domainIdentifier\": \"dzd_test\", \"userType\": \"IAM_ROLE\", \"userIdentifier\": \"%s\"}";
        var call = new OfferedCall("CreateUserProfile", "Lets %s in".formatted(role), input.formatted(role));
        var offer = new Offer("Cure " + check.id(), List.of(call));
        found(check, CheckState.FAILED, "It is missing", offer);
        return offer.id();
    }

    /** Another check offers the same. */
    public void sameOffer(Check from, Check also) {
        db.execute(
                "insert into setup_check (id, run_id, state, found, expected, cure, offer_id, offer, at)"
                        + " select ?, run_id, state, found, expected, cure, offer_id, offer, at from setup_check where id = ?",
                also.id(),
                from.id());
    }

    public void found(Check check, CheckState state, String found, @org.jspecify.annotations.Nullable Offer offer) {
        var run = UUID.randomUUID();
        db.execute("insert into setup_run (id, asked_by, asked_at, ended_at) values (?, 'priya', now(), now())", run);
        db.execute("delete from setup_check where id = ?", check.id());
        db.execute(
                "insert into setup_check (id, run_id, state, found, expected, cure, offer_id, offer, at)"
                        + " values (?, ?, ?, ?, 'That it is there', 'Make it', ?, ?::json, now())",
                check.id(),
                run,
                state.name(),
                found,
                offer == null ? null : offer.id(),
                offer == null ? null : JSON.json(new JsonMapper().writeValueAsString(offer)));
    }

    public int outboxRows(UUID act) {
        return db.fetchOne("select count(*) from outbox_row where kind = 'SET_UP' and reference = ?", act)
                .get(0, Integer.class);
    }
}
