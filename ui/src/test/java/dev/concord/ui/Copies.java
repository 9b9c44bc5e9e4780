package dev.concord.ui;

import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes a row many: what took thousands of people years stands there at once. */
@TestComponent
public class Copies {
    private final JdbcClient db;

    Copies(JdbcClient db) {
        this.db = db;
    }

    /**
     * Copies a row with other values.
     *
     * @param changes a JSON object in SQL, over the copy's number n
     */
    public void of(String table, Object id, int count, String changes) {
        var columns = columns(table);
        db.sql("insert into %1$s (%2$s) select %3$s from %1$s it, generate_series(1, %4$d) n,"
                                .formatted(table, columns, columns.replaceAll("(\"\\w+\")", "copy.$1"), count)
                        + " jsonb_populate_record(it, %s) copy where it.id = ?".formatted(changes))
                .param(id)
                .update();
        db.sql("analyze " + table).update();
    }

    private String columns(String table) {
        return db
                .sql("select column_name from information_schema.columns where table_name = ?"
                        + " and is_generated = 'NEVER' and is_identity = 'NO'")
                .param(table)
                .query(String.class)
                .list()
                .stream()
                .map("\"%s\""::formatted)
                .collect(Collectors.joining(", "));
    }
}
