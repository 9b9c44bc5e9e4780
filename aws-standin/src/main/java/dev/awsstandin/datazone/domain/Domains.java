package dev.awsstandin.datazone.domain;

import dev.awsstandin.datazone.shared.Failures;
import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.cloud.Cloud;
import dev.awsstandin.kernel.state.Table;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The account's domains. */
public final class Domains {

    static final String DELETING = "DELETING";
    static final String UNIFIED = "V2";

    private final Table domains;

    public Domains(Cloud cloud) {
        this.domains = cloud.store().table("datazone.domains");
    }

    List<ObjectNode> all() {
        return domains.all();
    }

    Optional<ObjectNode> find(String id) {
        return domains.get(id);
    }

    /** The id of the domain that the call is about; in one that does not exist nothing is permitted. */
    public String require(Call call) {
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
    public void requireUnified(String id) {
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
    public String rootUnit(String id) {
        return get(id).path("rootDomainUnitId").asString();
    }
}
