package dev.concord.setup.internal;

import static dev.concord.setup.internal.db.Tables.SETUP_ACT;

import dev.concord.setup.Act;
import dev.concord.setup.Act.State;
import dev.concord.setup.Check;
import dev.concord.setup.Offer;
import dev.concord.setup.internal.db.tables.records.SetupActRecord;
import dev.concord.shared.Missing;
import dev.concord.shared.PersonId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The offers that admins took. */
@Repository
public class ActRepository {
    private final DSLContext db;

    ActRepository(DSLContext db) {
        this.db = db;
    }

    public UUID insert(Check check, Offer offer, PersonId by, Instant at) {
        var id = UUID.randomUUID();
        db.insertInto(SETUP_ACT)
                .set(SETUP_ACT.ID, id)
                .set(SETUP_ACT.CHECK_ID, check.id())
                .set(SETUP_ACT.OFFER_ID, offer.id())
                .set(SETUP_ACT.TITLE, offer.title())
                .set(SETUP_ACT.CALLS, OfferJson.of(offer))
                .set(SETUP_ACT.TAKEN_BY, by.value())
                .set(SETUP_ACT.TAKEN_AT, at.atOffset(ZoneOffset.UTC))
                .set(SETUP_ACT.STATE, State.TELLING.name())
                .execute();
        return id;
    }

    public Act get(UUID id) {
        return db.selectFrom(SETUP_ACT)
                .where(SETUP_ACT.ID.eq(id))
                .fetchOptional(ActRepository::act)
                .orElseThrow(() -> new Missing("There is no act " + id));
    }

    /** For each check the offer that was taken last. */
    public Map<Check, Act> last() {
        return db.selectDistinct(SETUP_ACT.fields())
                .on(SETUP_ACT.CHECK_ID)
                .from(SETUP_ACT)
                .orderBy(SETUP_ACT.CHECK_ID, SETUP_ACT.TAKEN_AT.desc())
                .fetchInto(SETUP_ACT)
                .intoMap(row -> Check.of(row.getCheckId()), ActRepository::act);
    }

    /** So many calls are through. */
    public void told(UUID id, int calls) {
        db.update(SETUP_ACT)
                .set(SETUP_ACT.TOLD, calls)
                .where(SETUP_ACT.ID.eq(id))
                .execute();
    }

    public void end(UUID id, State state, @Nullable String failure, Instant at) {
        db.update(SETUP_ACT)
                .set(SETUP_ACT.STATE, state.name())
                .set(SETUP_ACT.FAILURE, failure)
                .set(SETUP_ACT.ENDED_AT, at.atOffset(ZoneOffset.UTC))
                .where(SETUP_ACT.ID.eq(id))
                .execute();
    }

    private static Act act(SetupActRecord row) {
        return new Act(
                row.getId(),
                Check.of(row.getCheckId()),
                row.getOfferId(),
                row.getTitle(),
                OfferJson.offer(row.getCalls()).calls(),
                new PersonId(row.getTakenBy()),
                row.getTakenAt().toInstant(),
                State.valueOf(row.getState()),
                row.getTold(),
                row.getFailure());
    }
}
