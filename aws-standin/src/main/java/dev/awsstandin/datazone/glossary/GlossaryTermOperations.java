package dev.awsstandin.datazone.glossary;

import dev.awsstandin.datazone.people.Access;
import dev.awsstandin.datazone.project.Ground;
import dev.awsstandin.datazone.project.Projects;
import dev.awsstandin.datazone.shared.Asked;
import dev.awsstandin.datazone.shared.Failures;
import dev.awsstandin.datazone.shared.Offers;
import dev.awsstandin.datazone.shared.Outputs;
import dev.awsstandin.datazone.shared.Times;
import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Ids;
import dev.awsstandin.kernel.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Work on the terms of glossaries: owners and contributors of the owning project change them, all of the domain see them. */
public final class GlossaryTermOperations {

    private static final String[] TEXTS = {"name", "shortDescription", "longDescription", "status"};

    private final Glossaries glossaries;
    private final GlossaryTerms terms;
    private final Projects projects;
    private final Access access;
    private final Outputs outputs;

    public GlossaryTermOperations(Glossaries glossaries, GlossaryTerms terms, Ground ground) {
        this.glossaries = glossaries;
        this.terms = terms;
        this.projects = ground.projects();
        this.access = ground.access();
        this.outputs = ground.outputs();
    }

    public void offerOn(Offers offers) {
        offers.offer("CreateGlossaryTerm", this::create)
                .offer("GetGlossaryTerm", this::get)
                .offer("UpdateGlossaryTerm", this::update)
                .offer("DeleteGlossaryTerm", this::delete);
    }

    private ObjectNode create(Call call) {
        var user = access.userId(call);
        var domain = call.text("domainIdentifier");
        var glossary = glossaries.get(domain, call.text("glossaryIdentifier"));
        var project = glossary.path("owningProjectId").asString();
        access.requireWorker(call, project);
        requireFree(domain, glossary.path("id").asString(), call.text("name"));
        var term = Json.object()
                .put("id", Ids.lower(14))
                .put("domainId", domain)
                .put("glossaryId", glossary.path("id").asString())
                .put("status", "ENABLED")
                .put("createdAt", Times.text(call.now()))
                .put("createdBy", user)
                .put(GlossaryTerms.OWNER, project);
        describe(call, term);
        terms.save(term);
        return outputs.of(call.operation(), term);
    }

    private ObjectNode get(Call call) {
        access.profile(call);
        return outputs.of(call.operation(), terms.get(call.text("domainIdentifier"), call.text("identifier")));
    }

    private ObjectNode update(Call call) {
        var term = owned(call);
        var domain = call.text("domainIdentifier");
        var glossary = term.path("glossaryId").asString();
        if (!Asked.same(call, "glossaryIdentifier", term, "glossaryId")) {
            throw Failures.missing("Glossary term", call.text("identifier"));
        }
        if (call.has("name") && !call.text("name").equals(term.path("name").asString())) {
            requireFree(domain, glossary, call.text("name"));
        }
        describe(call, term);
        terms.save(term.put("updatedAt", Times.text(call.now())).put("updatedBy", access.userId(call)));
        return outputs.of(call.operation(), term);
    }

    private ObjectNode delete(Call call) {
        var id = owned(call).path("id").asString();
        var domain = call.text("domainIdentifier");
        if (!terms.in(domain, other -> isRelated(other, id)).isEmpty()) {
            throw Failures.conflict("Glossary term %s is still related to other terms".formatted(id));
        }
        if (projects.isUsed(domain, id)) {
            throw Failures.conflict("Glossary term %s is still used by projects".formatted(id));
        }
        terms.remove(domain, id);
        return Json.object();
    }

    private ObjectNode owned(Call call) {
        access.profile(call);
        var term = terms.get(call.text("domainIdentifier"), call.text("identifier"));
        access.requireWorker(call, term.path(GlossaryTerms.OWNER).asString());
        return term;
    }

    private void describe(Call call, ObjectNode term) {
        for (var member : TEXTS) {
            if (call.has(member)) {
                term.put(member, call.text(member));
            }
        }
        if (call.has("termRelations")) {
            var relations = call.input().required("termRelations");
            relations.forEach(ids -> terms.requireAll(call.text("domainIdentifier"), ids));
            term.set("termRelations", relations);
        }
    }

    private static boolean isRelated(JsonNode term, String id) {
        return term.path("termRelations")
                .valueStream()
                .flatMap(JsonNode::valueStream)
                .anyMatch(other -> other.asString().equals(id));
    }

    private void requireFree(String domain, String glossary, String name) {
        if (terms.of(domain, glossary).stream()
                .anyMatch(term -> term.path("name").asString().equals(name))) {
            throw Failures.conflict("Glossary term with name %s already exists in the glossary".formatted(name));
        }
    }
}
