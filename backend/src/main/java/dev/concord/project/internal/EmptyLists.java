package dev.concord.project.internal;

import static dev.concord.project.internal.db.Tables.PROJECT_EMPTY_LIST;

import java.util.Collection;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Lists that came back empty. One that does so for the first time says nothing yet. */
@Repository
public class EmptyLists {
    private final DSLContext db;

    EmptyLists(DSLContext db) {
        this.db = db;
    }

    /** Hands the list on, unless it is empty and was not so when last read. */
    public <L extends Collection<?>> void unlessDoubtful(String list, L seen, Consumer<L> take) {
        if (isBelieved(list, seen)) {
            take.accept(seen);
        }
    }

    private boolean isBelieved(String list, Collection<?> seen) {
        if (seen.isEmpty()) {
            return db.insertInto(PROJECT_EMPTY_LIST)
                            .values(list)
                            .onConflictDoNothing()
                            .execute()
                    == 0;
        }
        db.deleteFrom(PROJECT_EMPTY_LIST)
                .where(PROJECT_EMPTY_LIST.LIST.eq(list))
                .execute();
        return true;
    }
}
