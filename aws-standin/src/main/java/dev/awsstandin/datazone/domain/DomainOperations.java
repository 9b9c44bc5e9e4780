package dev.awsstandin.datazone.domain;

import dev.awsstandin.datazone.shared.Failures;
import dev.awsstandin.datazone.shared.Holding;
import dev.awsstandin.datazone.shared.Offers;
import dev.awsstandin.datazone.shared.Outputs;
import dev.awsstandin.datazone.shared.Times;
import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Ids;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.cloud.Agenda;
import dev.awsstandin.kernel.cloud.Cloud;
import dev.awsstandin.kernel.page.PageStyle;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** What is done to domains is an administrator's act: IAM decides, no profile is needed. */
public final class DomainOperations {

    private static final List<String> TAKEN_OVER = List.of(
            "name", "description", "singleSignOn", "domainExecutionRole", "kmsKeyIdentifier", "tags", "serviceRole");

    private static final List<String> CHANGEABLE =
            List.of("name", "description", "singleSignOn", "domainExecutionRole", "serviceRole");

    private final Cloud cloud;
    private final Domains domains;
    private final Founding founding;
    private final Holding projects;
    private final Agenda agenda;
    private final Outputs outputs;

    /** @param projects keep a domain from being deleted, unless the caller skips that check */
    public DomainOperations(
            Cloud cloud, Domains domains, Founding founding, Holding projects, Agenda agenda, Outputs outputs) {
        this.cloud = cloud;
        this.domains = domains;
        this.founding = founding;
        this.projects = projects;
        this.agenda = agenda;
        this.outputs = outputs;
        agenda.on("domain-available", (domain, id, at) -> available(domain, at));
        agenda.on("domain-deleted", (domain, id, at) -> domains.remove(id));
    }

    public void offerOn(Offers offers) {
        offers.offer("CreateDomain", this::create)
                .offer("GetDomain", this::get)
                .offer("ListDomains", this::list)
                .offer("UpdateDomain", this::update)
                .offer("DeleteDomain", this::delete);
    }

    private ObjectNode create(Call call) {
        var version = call.has("domainVersion") ? call.text("domainVersion") : "V1";
        if (!call.has("domainExecutionRole")) {
            throw Failures.invalid("A domain execution role is required for a %s domain".formatted(version));
        }
        if (version.equals(Domains.UNIFIED) && !call.has("serviceRole")) {
            throw Failures.invalid("A service role is required for a V2 domain");
        }
        var id = "dzd_" + Ids.lower(14);
        var domain = Json.object()
                .put("id", id)
                .put("arn", cloud.arn("datazone", "domain/" + id))
                .put("managedAccountId", cloud.account())
                .put("rootDomainUnitId", Ids.lower(14))
                .put("domainVersion", version)
                .put("portalUrl", "https://%s.datazone.%s.on.aws".formatted(id, cloud.region()))
                .put("status", "CREATING")
                .put("createdAt", Times.text(call.now()))
                .put("lastUpdatedAt", Times.text(call.now()));
        TAKEN_OVER.stream()
                .filter(call::has)
                .forEach(member -> domain.set(member, call.input().required(member)));
        domains.save(domain);
        founding.found(domain, call);
        agenda.plan(call.now().plus(cloud.delays().deployment()), "domain-available", id, id);
        return outputs.of(call.operation(), domain);
    }

    private void available(String id, Instant at) {
        domains.find(id)
                .filter(domain -> !Domains.isDeleting(domain))
                .ifPresent(
                        domain -> domains.save(domain.put("status", "AVAILABLE").put("lastUpdatedAt", Times.text(at))));
    }

    private ObjectNode get(Call call) {
        return outputs.of(call.operation(), domains.get(call.text("identifier")));
    }

    private ObjectNode update(Call call) {
        var domain = domains.get(call.text("identifier"));
        if (Domains.isDeleting(domain)) {
            throw Failures.conflict("Domain %s is being deleted".formatted(call.text("identifier")));
        }
        CHANGEABLE.stream()
                .filter(call::has)
                .forEach(member -> domain.set(member, call.input().required(member)));
        domains.save(domain.put("lastUpdatedAt", Times.text(call.now())));
        return outputs.of(call.operation(), domain);
    }

    private ObjectNode list(Call call) {
        var status = call.text("status");
        var found = domains.all().stream()
                .filter(domain ->
                        status.isEmpty() || domain.path("status").asString().equals(status))
                .sorted(Comparator.comparing(domain -> domain.path("createdAt").asString()))
                .toList();
        var page = cloud.pages()
                .page(
                        call,
                        new PageStyle("maxResults", "nextToken", 25),
                        found,
                        domain -> domain.path("id").asString());
        var answer = Json.object();
        var items = answer.putArray("items");
        page.items().forEach(domain -> items.add(outputs.item(call.operation(), "items", domain)));
        page.next().ifPresent(token -> answer.put("nextToken", token));
        return answer;
    }

    /** Nothing is permitted in the domain any more. */
    private ObjectNode delete(Call call) {
        var id = call.text("identifier");
        var domain = domains.get(id);
        if (!Domains.isDeleting(domain)) {
            end(call, id);
            domains.save(domain.put("status", Domains.DELETING).put("lastUpdatedAt", Times.text(call.now())));
            agenda.plan(call.now().plus(cloud.delays().deployment()), "domain-deleted", id, id);
        }
        return Json.object().put("status", Domains.DELETING);
    }

    private void end(Call call, String domain) {
        if (projects.isHeld(domain, domain)
                && !call.input().path("skipDeletionCheck").asBoolean(false)) {
            throw Failures.conflict(
                    "Domain %s cannot be deleted because it still has %s".formatted(domain, projects.what()));
        }
        projects.end(domain, domain, call.now());
    }
}
