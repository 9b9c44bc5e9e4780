package dev.awsstandin.datazone.glossary;

import dev.awsstandin.datazone.project.KnownTerms;
import dev.awsstandin.datazone.shared.IndexedRows;
import dev.awsstandin.datazone.shared.Rows;
import dev.awsstandin.datazone.shared.Searchable;
import dev.awsstandin.index.Entries;
import dev.awsstandin.index.Entry;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.cloud.Cloud;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** The terms of glossaries. */
public final class GlossaryTerms implements KnownTerms {

    /** The project that owns the term's glossary. */
    public static final String OWNER = "_owner";

    /** What searches call the terms of an asset or a listing. */
    public static final String ATTRIBUTE = "__DataZoneGlossaryTerms";

    private final Rows terms;
    private final IndexedRows inShort;

    public GlossaryTerms(Cloud cloud) {
        this.terms = new Rows(cloud, "glossary-terms", "Glossary term");
        this.inShort = new IndexedRows(cloud, "glossary-terms", "Glossary term", "name");
    }

    /** All in short, by domain and name. */
    public Entries inShort() {
        return inShort.entries();
    }

    public ObjectNode whole(Entry term) {
        return inShort.whole(term);
    }

    ObjectNode get(String domain, String id) {
        return terms.get(domain, id);
    }

    public Optional<ObjectNode> find(String domain, String id) {
        return terms.find(domain, id);
    }

    /** Those of the ids that are of terms, as listings show them: by name and short description. */
    public ArrayNode detailed(String domain, JsonNode ids) {
        var detailed = Json.array();
        ids.forEach(id -> find(domain, id.asString()).ifPresent(term -> {
            var shown = detailed.addObject().put("name", term.path("name").asString());
            if (term.hasNonNull("shortDescription")) {
                shown.put("shortDescription", term.path("shortDescription").asString());
            }
        }));
        return detailed;
    }

    /** Those that match; the test may look but not change. */
    List<ObjectNode> in(String domain, Predicate<ObjectNode> matches) {
        return terms.in(domain, matches);
    }

    List<ObjectNode> of(String domain, String glossary) {
        return in(domain, term -> term.path("glossaryId").asString().equals(glossary));
    }

    @Override
    public void requireAll(String domain, JsonNode ids) {
        ids.forEach(id -> get(domain, id.asString()));
    }

    void save(ObjectNode term) {
        Searchable.index(
                term,
                MissingNode.getInstance(),
                "id",
                "name",
                "shortDescription",
                "longDescription",
                "glossaryId",
                "status");
        terms.put(term.path("domainId").asString(), term.path("id").asString(), term);
    }

    void remove(String domain, String id) {
        terms.remove(domain, id);
    }
}
