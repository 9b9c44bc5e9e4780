package dev.awsstandin.datazone.type;

import dev.awsstandin.datazone.people.Access;
import dev.awsstandin.datazone.project.Projects;
import dev.awsstandin.datazone.shared.Times;
import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Json;
import tools.jackson.databind.node.ObjectNode;

/** What making a type of either kind has in common: owners and contributors make types for their project. */
public record NewType(Projects projects, Access access) {

    /** The next revision of the type that the call is about, as far as all types are alike. */
    ObjectNode begin(Call call, TypeRows existing) {
        var user = access.userId(call);
        var domain = call.text("domainIdentifier");
        var name = call.text("name");
        var project = projects.get(domain, call.text("owningProjectIdentifier"))
                .path("id")
                .asString();
        access.requireWorker(call, project);
        Types.requireOwnName(name);
        Types.requireFree(existing.in(domain), name, project);
        var before = existing.find(domain, name, "");
        var now = Times.text(call.now());
        var type = Json.object()
                .put("id", name)
                .put("domainId", domain)
                .put("name", name)
                .put("revision", before.map(NewType::next).orElse("1"))
                .put("originDomainId", domain)
                .put("originProjectId", project)
                .put("owningProjectId", project)
                .put(
                        "createdBy",
                        before.map(known -> known.path("createdBy").asString()).orElse(user))
                .put(
                        "createdAt",
                        before.map(known -> known.path("createdAt").asString()).orElse(now))
                .put("updatedBy", user)
                .put("updatedAt", now);
        return call.has("description") ? type.put("description", call.text("description")) : type;
    }

    private static String next(ObjectNode before) {
        return String.valueOf(Integer.parseInt(before.path("revision").asString()) + 1);
    }

    /** The type, if the caller works for the project that owns it. */
    ObjectNode owned(Call call, ObjectNode type) {
        access.requireWorker(call, type.path("owningProjectId").asString());
        return type;
    }
}
