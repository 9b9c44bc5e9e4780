package dev.concord.project.internal;

import static dev.concord.project.internal.db.Tables.PROJECT_DOMAIN_UNIT;
import static dev.concord.project.internal.db.Tables.PROJECT_GLOSSARY_TERM;

import dev.concord.project.Directory.DomainUnit;
import dev.concord.project.Directory.Term;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Units and terms that projects can be given. */
@Repository
public class WordRepository {
    private final DSLContext db;

    WordRepository(DSLContext db) {
        this.db = db;
    }

    public List<DomainUnit> units() {
        return db.selectFrom(PROJECT_DOMAIN_UNIT)
                .orderBy(PROJECT_DOMAIN_UNIT.NAME)
                .fetch(row -> new DomainUnit(row.getId(), row.getName(), row.getParent()));
    }

    public List<Term> terms() {
        return db.selectFrom(PROJECT_GLOSSARY_TERM)
                .orderBy(PROJECT_GLOSSARY_TERM.GLOSSARY, PROJECT_GLOSSARY_TERM.NAME)
                .fetch(row -> new Term(row.getId(), row.getName(), row.getGlossary()));
    }

    public void units(List<DomainUnit> seen) {
        if (Set.copyOf(units()).equals(Set.copyOf(seen))) {
            return;
        }
        db.deleteFrom(PROJECT_DOMAIN_UNIT).execute();
        seen.forEach(unit -> db.insertInto(PROJECT_DOMAIN_UNIT)
                .values(unit.id(), unit.name(), unit.parent())
                .execute());
    }

    public void terms(List<Term> seen) {
        if (Set.copyOf(terms()).equals(Set.copyOf(seen))) {
            return;
        }
        db.deleteFrom(PROJECT_GLOSSARY_TERM).execute();
        seen.forEach(term -> db.insertInto(PROJECT_GLOSSARY_TERM)
                .values(term.id(), term.name(), term.glossary())
                .execute());
    }
}
