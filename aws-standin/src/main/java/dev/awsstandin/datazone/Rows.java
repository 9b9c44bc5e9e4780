package dev.awsstandin.datazone;

import dev.awsstandin.kernel.Cloud;
import dev.awsstandin.kernel.Table;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** Things of one kind by domain and id. Points in time in them are ISO 8601 text; see {@link Outputs}. */
final class Rows {

    private final Table table;
    private final String what;

    /** Rows in the named table; the word for one of them is for errors. */
    Rows(Cloud cloud, String table, String what) {
        this.table = cloud.store().table("datazone." + table);
        this.what = what;
    }

    Optional<ObjectNode> find(String domain, String id) {
        return table.get(key(domain, id));
    }

    /** The thing, or DataZone's error for one that is not there. */
    ObjectNode get(String domain, String id) {
        return find(domain, id).orElseThrow(() -> Failures.missing(what, id));
    }

    boolean has(String domain, String id) {
        return table.contains(key(domain, id));
    }

    void put(String domain, String id, ObjectNode thing) {
        table.put(key(domain, id), thing);
    }

    void remove(String domain, String id) {
        table.remove(key(domain, id));
    }

    List<ObjectNode> in(String domain) {
        return table.startingWith(key(domain, ""));
    }

    /** Those whose id starts with the prefix. */
    List<ObjectNode> in(String domain, String prefix) {
        return table.startingWith(key(domain, prefix));
    }

    /** Those that match; the test may look but not change. */
    List<ObjectNode> in(String domain, Predicate<ObjectNode> matches) {
        return table.startingWith(key(domain, ""), matches);
    }

    private static String key(String domain, String id) {
        return domain + "/" + id;
    }
}
