package dev.awsstandin.datazone;

import dev.awsstandin.kernel.Agenda;
import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Cloud;
import dev.awsstandin.kernel.Json;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Deleting domains. Projects keep a domain, unless the caller skips that check. Nothing is permitted in it any more. */
final class DomainDeletion {

    private static final String STEP = "domain-deleted";

    private final Cloud cloud;
    private final Domains domains;
    private final Projects projects;
    private final ProjectDeletion deletion;
    private final Agenda agenda;

    DomainDeletion(Ground ground, ProjectDeletion deletion) {
        this.cloud = ground.cloud();
        this.domains = ground.domains();
        this.projects = ground.projects();
        this.deletion = deletion;
        this.agenda = ground.agenda();
        agenda.on(STEP, (domain, id, at) -> domains.remove(id));
    }

    void offerOn(Offers offers) {
        offers.offer("DeleteDomain", this::delete);
    }

    private ObjectNode delete(Call call) {
        var id = call.text("identifier");
        var domain = domains.get(id);
        if (!Domains.isDeleting(domain)) {
            end(call, projects.in(id), id);
            domains.save(domain.put("status", Domains.DELETING).put("lastUpdatedAt", Times.text(call.now())));
            agenda.plan(call.now().plus(cloud.delays().deployment()), STEP, id, id);
        }
        return Json.object().put("status", Domains.DELETING);
    }

    private void end(Call call, List<ObjectNode> left, String domain) {
        if (!left.isEmpty() && !call.input().path("skipDeletionCheck").asBoolean(false)) {
            throw Failures.conflict("Domain %s cannot be deleted because it still has projects".formatted(domain));
        }
        left.forEach(project -> deletion.end(domain, project.path("id").asString(), call.now()));
    }
}
