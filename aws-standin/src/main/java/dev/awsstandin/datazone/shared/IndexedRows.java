package dev.awsstandin.datazone.shared;

import dev.awsstandin.index.Entries;
import dev.awsstandin.index.Entry;
import dev.awsstandin.kernel.cloud.Cloud;
import dev.awsstandin.kernel.state.Index;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Looks through things of one kind in short, without reading all of them. */
public final class IndexedRows {

    private final Rows rows;
    private final Index index;

    /**
     * Looks through the named table.
     *
     * @param order the member by which the things are in order
     */
    public IndexedRows(Cloud cloud, String table, String what, String order) {
        this.rows = new Rows(cloud, table, what);
        this.index = cloud.store().index("datazone." + table, (key, thing) -> {
            var slash = key.indexOf('/');
            return InShort.of(key.substring(0, slash), key.substring(slash + 1), thing, order);
        });
    }

    /** All in short, by domain and in order. */
    public Entries entries() {
        return index.entries();
    }

    /** Those of the domain in short, in order. */
    public Stream<Entry> in(String domain) {
        return index.entries().in(domain);
    }

    /** The thing that is in short here. */
    public ObjectNode whole(Entry entry) {
        return rows.get(entry.group(), entry.id());
    }
}
