package dev.awsstandin.datazone.type;

import dev.awsstandin.datazone.shared.Rows;
import dev.awsstandin.kernel.cloud.Cloud;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** Types of one kind that projects have made: the newest revision of each by its name, and all revisions. */
public final class TypeRows {

    private static final char END = '\u0000';

    private final Rows newest;
    private final Rows revisions;

    TypeRows(Cloud cloud, String table, String what) {
        this.newest = new Rows(cloud, table, what);
        this.revisions = new Rows(cloud, table + "-revisions", what);
    }

    /** The newest revision, or DataZone's error for a type that is not there. */
    ObjectNode get(String domain, String name) {
        return newest.get(domain, name);
    }

    /** The revision; empty text asks for the newest. */
    Optional<ObjectNode> find(String domain, String name, String revision) {
        return revision.isEmpty() ? newest.find(domain, name) : revisions.find(domain, name + END + revision);
    }

    /** The newest revisions. */
    public List<ObjectNode> in(String domain) {
        return newest.in(domain);
    }

    /** Whether a revision of any type matches; the test may look but not change. */
    boolean anyRevision(String domain, Predicate<ObjectNode> matches) {
        return !revisions.in(domain, matches).isEmpty();
    }

    void save(String domain, ObjectNode type) {
        var name = type.path("name").asString();
        newest.put(domain, name, type);
        revisions.put(domain, name + END + type.path("revision").asString(), type);
    }

    void remove(String domain, String name) {
        var last = Integer.parseInt(get(domain, name).path("revision").asString());
        newest.remove(domain, name);
        for (int revision = 1; revision <= last; revision++) {
            revisions.remove(domain, name + END + revision);
        }
    }
}
