package dev.awsstandin.datazone;

import dev.awsstandin.kernel.Agenda;
import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Cloud;
import dev.awsstandin.kernel.Ids;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.PageStyle;
import dev.awsstandin.kernel.Table;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The account's domains. What is done to them is an administrator's act: IAM decides, no profile is needed. */
final class Domains {

    private static final List<String> TAKEN_OVER = List.of(
            "name", "description", "singleSignOn", "domainExecutionRole", "kmsKeyIdentifier", "tags", "serviceRole");

    private static final List<String> CHANGEABLE =
            List.of("name", "description", "singleSignOn", "domainExecutionRole", "serviceRole");

    static final String DELETING = "DELETING";
    private static final String UNIFIED = "V2";

    private final Cloud cloud;
    private final Table domains;
    private final UserProfiles profiles;
    private final DomainUnits units;
    private final Agenda agenda;
    private final Outputs outputs;

    Domains(Cloud cloud, UserProfiles profiles, DomainUnits units, Agenda agenda, Outputs outputs) {
        this.cloud = cloud;
        this.domains = cloud.store().table("datazone.domains");
        this.profiles = profiles;
        this.units = units;
        this.agenda = agenda;
        this.outputs = outputs;
        agenda.on("domain-available", (domain, id, at) -> available(domain, at));
    }

    void offerOn(Offers offers) {
        offers.offer("CreateDomain", this::create)
                .offer("GetDomain", this::get)
                .offer("ListDomains", this::list)
                .offer("UpdateDomain", this::update);
    }

    /** The id of the domain that the call is about; in one that does not exist nothing is permitted. */
    String require(Call call) {
        var id = call.text("domainIdentifier");
        if (domains.get(id).filter(domain -> !isDeleting(domain)).isEmpty()) {
            throw Failures.denied(call);
        }
        return id;
    }

    /** The domain, or DataZone's error for one that is not there. */
    ObjectNode get(String id) {
        return domains.get(id).orElseThrow(() -> Failures.missing("Domain", id));
    }

    /** Refuses what only domains of version 2 know. */
    void requireUnified(String id) {
        if (!get(id).path("domainVersion").asString().equals(UNIFIED)) {
            throw Failures.invalid("Project profiles belong to V2 domains, and %s is none".formatted(id));
        }
    }

    Optional<ObjectNode> withArn(String arn) {
        return domains.where(domain -> domain.path("arn").asString().equals(arn)).stream()
                .findFirst();
    }

    void save(ObjectNode domain) {
        domains.put(domain.path("id").asString(), domain);
    }

    void remove(String id) {
        domains.remove(id);
    }

    static boolean isDeleting(ObjectNode domain) {
        return domain.path("status").asString().equals(DELETING);
    }

    /** The id of the domain's root unit. */
    String rootUnit(String id) {
        return get(id).path("rootDomainUnitId").asString();
    }

    private ObjectNode create(Call call) {
        var version = call.has("domainVersion") ? call.text("domainVersion") : "V1";
        if (!call.has("domainExecutionRole")) {
            throw Failures.invalid("A domain execution role is required for a %s domain".formatted(version));
        }
        if (version.equals(UNIFIED) && !call.has("serviceRole")) {
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
        domains.put(id, domain);
        var creator = profiles.ofPrincipal(id, call.caller().principalArn());
        units.addRoot(domain, creator.path("id").asString());
        agenda.plan(call.now().plus(cloud.delays().deployment()), "domain-available", id, id);
        return outputs.of(call.operation(), domain);
    }

    private void available(String id, Instant at) {
        domains.get(id)
                .filter(domain -> !isDeleting(domain))
                .ifPresent(domain ->
                        domains.put(id, domain.put("status", "AVAILABLE").put("lastUpdatedAt", Times.text(at))));
    }

    private ObjectNode get(Call call) {
        return outputs.of(call.operation(), get(call.text("identifier")));
    }

    private ObjectNode update(Call call) {
        var domain = get(call.text("identifier"));
        if (isDeleting(domain)) {
            throw Failures.conflict("Domain %s is being deleted".formatted(call.text("identifier")));
        }
        CHANGEABLE.stream()
                .filter(call::has)
                .forEach(member -> domain.set(member, call.input().required(member)));
        save(domain.put("lastUpdatedAt", Times.text(call.now())));
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
}
