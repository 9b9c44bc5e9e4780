package dev.awsstandin.datazone.glossary;

import dev.awsstandin.datazone.shared.IndexedRows;
import dev.awsstandin.datazone.shared.Rows;
import dev.awsstandin.datazone.shared.Searchable;
import dev.awsstandin.index.Entries;
import dev.awsstandin.index.Entry;
import dev.awsstandin.kernel.cloud.Cloud;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** The business glossaries of domains, each owned by a project. */
public final class Glossaries {

    private final Rows glossaries;
    private final IndexedRows inShort;

    public Glossaries(Cloud cloud) {
        this.glossaries = new Rows(cloud, "glossaries", "Glossary");
        this.inShort = new IndexedRows(cloud, "glossaries", "Glossary", "name");
    }

    /** All in short, by domain and name. */
    public Entries inShort() {
        return inShort.entries();
    }

    public ObjectNode whole(Entry glossary) {
        return inShort.whole(glossary);
    }

    ObjectNode get(String domain, String id) {
        return glossaries.get(domain, id);
    }

    /** Those that match; the test may look but not change. */
    List<ObjectNode> in(String domain, Predicate<ObjectNode> matches) {
        return glossaries.in(domain, matches);
    }

    void save(ObjectNode glossary) {
        Searchable.index(glossary, MissingNode.getInstance(), "id", "name", "description", "status", "owningProjectId");
        glossaries.put(glossary.path("domainId").asString(), glossary.path("id").asString(), glossary);
    }

    void remove(String domain, String id) {
        glossaries.remove(domain, id);
    }
}
