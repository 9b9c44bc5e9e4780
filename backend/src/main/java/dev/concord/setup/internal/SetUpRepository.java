package dev.concord.setup.internal;

import static dev.concord.setup.internal.db.Tables.SETUP_CHECK;
import static dev.concord.setup.internal.db.Tables.SETUP_RUN;

import dev.concord.setup.Check;
import dev.concord.setup.CheckResult;
import dev.concord.setup.CheckState;
import dev.concord.setup.Offer;
import dev.concord.setup.SetUpRun;
import dev.concord.setup.internal.db.tables.records.SetupCheckRecord;
import dev.concord.setup.internal.db.tables.records.SetupRunRecord;
import dev.concord.shared.PersonId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Runs, and what each check found last. */
@Repository
public class SetUpRepository {
    private final DSLContext db;

    SetUpRepository(DSLContext db) {
        this.db = db;
    }

    public UUID newRun(PersonId by, Instant at) {
        var id = UUID.randomUUID();
        db.insertInto(SETUP_RUN)
                .set(SETUP_RUN.ID, id)
                .set(SETUP_RUN.ASKED_BY, by.value())
                .set(SETUP_RUN.ASKED_AT, at.atOffset(ZoneOffset.UTC))
                .execute();
        return id;
    }

    public Optional<SetUpRun> lastRun() {
        return db.selectFrom(SETUP_RUN)
                .orderBy(SETUP_RUN.ASKED_AT.desc())
                .limit(1)
                .fetchOptional(SetUpRepository::run);
    }

    void ended(UUID run, Instant at) {
        db.update(SETUP_RUN)
                .set(SETUP_RUN.ENDED_AT, at.atOffset(ZoneOffset.UTC))
                .where(SETUP_RUN.ID.eq(run))
                .execute();
    }

    public Map<Check, CheckResult> results() {
        return db.selectFrom(SETUP_CHECK).fetchMap(row -> Check.of(row.getId()), SetUpRepository::result);
    }

    void found(Check check, UUID run, Finding finding, Instant at) {
        var row = new SetupCheckRecord();
        row.setId(check.id());
        row.setRunId(run);
        row.setState(finding.state().name());
        row.setFound(finding.found());
        row.setExpected(finding.expected());
        row.setCure(finding.cure());
        row.setOfferId(finding.offer().map(Offer::id).orElse(null));
        row.setOffer(finding.offer().map(OfferJson::of).orElse(null));
        row.setAt(at.atOffset(ZoneOffset.UTC));
        db.insertInto(SETUP_CHECK).set(row).onDuplicateKeyUpdate().set(row).execute();
    }

    private static CheckResult result(SetupCheckRecord row) {
        return new CheckResult(
                Check.of(row.getId()),
                CheckState.valueOf(row.getState()),
                row.getFound(),
                row.getExpected(),
                row.getCure(),
                Optional.ofNullable(row.getOffer()).map(OfferJson::offer),
                Optional.empty(),
                Optional.of(row.getAt().toInstant()));
    }

    private static SetUpRun run(SetupRunRecord row) {
        return new SetUpRun(
                row.getId(),
                new PersonId(row.getAskedBy()),
                row.getAskedAt().toInstant(),
                Optional.ofNullable(row.getEndedAt()).map(OffsetDateTime::toInstant));
    }
}
