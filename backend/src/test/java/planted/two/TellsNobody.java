package planted.two;

import org.jooq.DSLContext;
import org.springframework.stereotype.Service;

/** Changes something, and the trail never hears of it. */
@Service
public class TellsNobody {
    private final DSLContext db;

    public TellsNobody(DSLContext db) {
        this.db = db;
    }

    public void forgetAll() {
        db.execute("delete from catalog_asset");
    }
}
