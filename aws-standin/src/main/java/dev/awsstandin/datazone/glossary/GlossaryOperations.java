package dev.awsstandin.datazone.glossary;

import dev.awsstandin.datazone.people.Access;
import dev.awsstandin.datazone.project.Ground;
import dev.awsstandin.datazone.project.Projects;
import dev.awsstandin.datazone.shared.Failures;
import dev.awsstandin.datazone.shared.Offers;
import dev.awsstandin.datazone.shared.Outputs;
import dev.awsstandin.datazone.shared.Times;
import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Ids;
import dev.awsstandin.kernel.Json;
import tools.jackson.databind.node.ObjectNode;

/** Work on glossaries: owners and contributors of the owning project change them, all of the domain see them. */
public final class GlossaryOperations {

    private final Glossaries glossaries;
    private final GlossaryTerms terms;
    private final Projects projects;
    private final Access access;
    private final Outputs outputs;

    public GlossaryOperations(Glossaries glossaries, GlossaryTerms terms, Ground ground) {
        this.glossaries = glossaries;
        this.terms = terms;
        this.projects = ground.projects();
        this.access = ground.access();
        this.outputs = ground.outputs();
    }

    public void offerOn(Offers offers) {
        offers.offer("CreateGlossary", this::create)
                .offer("GetGlossary", this::get)
                .offer("UpdateGlossary", this::update)
                .offer("DeleteGlossary", this::delete);
    }

    private ObjectNode create(Call call) {
        var user = access.userId(call);
        var domain = call.text("domainIdentifier");
        var project = projects.get(domain, call.text("owningProjectIdentifier"))
                .path("id")
                .asString();
        access.requireWorker(call, project);
        if (call.has("usageRestrictions")) {
            throw Failures.invalid("Usage restrictions are not supported");
        }
        requireFree(domain, call.text("name"));
        var glossary = Json.object()
                .put("id", Ids.lower(14))
                .put("domainId", domain)
                .put("owningProjectId", project)
                .put("name", call.text("name"))
                .put("status", call.has("status") ? call.text("status") : "ENABLED")
                .put("createdAt", Times.text(call.now()))
                .put("createdBy", user);
        if (call.has("description")) {
            glossary.put("description", call.text("description"));
        }
        glossaries.save(glossary);
        return outputs.of(call.operation(), glossary);
    }

    private ObjectNode get(Call call) {
        access.profile(call);
        return outputs.of(call.operation(), glossaries.get(call.text("domainIdentifier"), call.text("identifier")));
    }

    private ObjectNode update(Call call) {
        var glossary = owned(call);
        if (call.has("name") && !call.text("name").equals(glossary.path("name").asString())) {
            requireFree(call.text("domainIdentifier"), call.text("name"));
        }
        for (var member : new String[] {"name", "description", "status"}) {
            if (call.has(member)) {
                glossary.put(member, call.text(member));
            }
        }
        glossaries.save(glossary.put("updatedAt", Times.text(call.now())).put("updatedBy", access.userId(call)));
        return outputs.of(call.operation(), glossary);
    }

    private ObjectNode delete(Call call) {
        var id = owned(call).path("id").asString();
        var domain = call.text("domainIdentifier");
        if (!glossaries.get(domain, id).path("status").asString().equals("DISABLED")) {
            throw Failures.conflict("Glossary %s must be disabled before it is deleted".formatted(id));
        }
        if (!terms.of(domain, id).isEmpty()) {
            throw Failures.conflict("Glossary %s still has terms".formatted(id));
        }
        glossaries.remove(domain, id);
        return Json.object();
    }

    private ObjectNode owned(Call call) {
        access.profile(call);
        var glossary = glossaries.get(call.text("domainIdentifier"), call.text("identifier"));
        access.requireWorker(call, glossary.path("owningProjectId").asString());
        return glossary;
    }

    private void requireFree(String domain, String name) {
        if (!glossaries
                .in(domain, other -> other.path("name").asString().equals(name))
                .isEmpty()) {
            throw Failures.conflict("Glossary with name %s already exists".formatted(name));
        }
    }
}
