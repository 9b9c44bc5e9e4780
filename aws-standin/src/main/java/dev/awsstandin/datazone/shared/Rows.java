package dev.awsstandin.datazone.shared;

import dev.awsstandin.kernel.cloud.Cloud;
import dev.awsstandin.kernel.state.Table;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** Things of one kind by domain and id. Points in time in them are ISO 8601 text; see {@link Outputs}. */
public final class Rows {

    private final Table table;
    private final String what;

    /** Rows in the named table; the word for one of them is for errors. */
    public Rows(Cloud cloud, String table, String what) {
        this.table = cloud.store().table("datazone." + table);
        this.what = what;
    }

    public Optional<ObjectNode> find(String domain, String id) {
        return table.get(key(domain, id));
    }

    /** The thing, or DataZone's error for one that is not there. */
    public ObjectNode get(String domain, String id) {
        return find(domain, id).orElseThrow(() -> Failures.missing(what, id));
    }

    public boolean has(String domain, String id) {
        return table.contains(key(domain, id));
    }

    public void put(String domain, String id, ObjectNode thing) {
        table.put(key(domain, id), thing);
    }

    public void remove(String domain, String id) {
        table.remove(key(domain, id));
    }

    public List<ObjectNode> in(String domain) {
        return table.startingWith(key(domain, ""));
    }

    /** Those whose id starts with the prefix. */
    public List<ObjectNode> in(String domain, String prefix) {
        return table.startingWith(key(domain, prefix));
    }

    /** Those that match; the test may look but not change. */
    public List<ObjectNode> in(String domain, Predicate<ObjectNode> matches) {
        return table.startingWith(key(domain, ""), matches);
    }

    private static String key(String domain, String id) {
        return domain + "/" + id;
    }
}
