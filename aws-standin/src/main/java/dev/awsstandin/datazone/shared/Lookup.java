package dev.awsstandin.datazone.shared;

import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.cloud.Cloud;
import dev.awsstandin.kernel.state.Table;
import java.util.List;
import java.util.Optional;

/** Ids by something else that they are looked up by, such as an owner. */
public final class Lookup {

    private static final char END = '\u0000';

    private final Table table;

    public Lookup(Cloud cloud, String table) {
        this.table = cloud.store().table("datazone." + table);
    }

    public void add(String domain, String by, String id) {
        table.put(prefix(domain, by) + id, Json.object().put("id", id));
    }

    public void remove(String domain, String by, String id) {
        table.remove(prefix(domain, by) + id);
    }

    public List<String> ids(String domain, String by) {
        return table.startingWith(prefix(domain, by)).stream()
                .map(entry -> entry.path("id").asString())
                .toList();
    }

    public Optional<String> id(String domain, String by) {
        return ids(domain, by).stream().findFirst();
    }

    private static String prefix(String domain, String by) {
        return domain + "/" + by + END;
    }
}
