package dev.awsstandin.datazone.unit;

import dev.awsstandin.datazone.shared.Failures;
import dev.awsstandin.datazone.shared.Member;
import dev.awsstandin.datazone.shared.Rows;
import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.cloud.Cloud;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The units into which a domain is divided. A unit is managed by its owners and by those of the units above it. */
public final class DomainUnits {

    private static final String PARENT = "parentDomainUnitId";
    private static final String OWNERS = "owners";

    private final Rows units;

    public DomainUnits(Cloud cloud) {
        this.units = new Rows(cloud, "domain-units", "Domain unit");
    }

    /** The unit that a new domain begins with, owned by whoever made the domain. */
    public void addRoot(ObjectNode domain, String user) {
        var root = Json.object()
                .put("id", domain.path("rootDomainUnitId").asString())
                .put("domainId", domain.path("id").asString())
                .put("name", domain.path("name").asString())
                .put("createdAt", domain.path("createdAt").asString())
                .put("createdBy", user);
        save(owned(root, Member.user(user)));
    }

    public ObjectNode get(String domain, String id) {
        return units.get(domain, id);
    }

    /** The unit and all above it, the root last. */
    public List<String> upwards(String domain, String id) {
        var path = new ArrayList<String>();
        for (var at = id; !at.isEmpty(); at = parent(domain, at)) {
            path.add(at);
        }
        return path;
    }

    /** Those directly under the unit. */
    List<ObjectNode> under(String domain, String id) {
        return units.in(domain, unit -> unit.path(PARENT).asString("").equals(id));
    }

    /** Whether one of these ids owns the unit or one above it. */
    public boolean isManagedBy(Collection<String> ids, String domain, String id) {
        return upwards(domain, id).stream()
                .flatMap(unit -> units.find(domain, unit).stream())
                .flatMap(DomainUnits::owners)
                .anyMatch(owner -> ids.contains(owner.path("id").asString()));
    }

    /** Whether one of these ids owns any unit of the domain. */
    public boolean isOwnedAnywhereBy(Collection<String> ids, String domain) {
        return units.in(domain).stream()
                .flatMap(DomainUnits::owners)
                .anyMatch(owner -> ids.contains(owner.path("id").asString()));
    }

    /** Owners of a domain unit, or of one above it, manage it; nobody else may. */
    public void requireOwner(Call call, Collection<String> ids, String unit) {
        if (!isManagedBy(ids, call.text("domainIdentifier"), unit)) {
            throw Failures.denied(call);
        }
    }

    void save(ObjectNode unit) {
        units.put(unit.path("domainId").asString(), unit.path("id").asString(), unit);
    }

    void remove(ObjectNode unit) {
        units.remove(unit.path("domainId").asString(), unit.path("id").asString());
    }

    static boolean isRoot(JsonNode unit) {
        return !unit.hasNonNull(PARENT);
    }

    static Stream<ObjectNode> owners(ObjectNode unit) {
        return Stream.of(unit.path(OWNERS)).flatMap(JsonNode::valueStream).map(owner -> (ObjectNode) owner);
    }

    static ObjectNode owned(ObjectNode unit, Member owner) {
        unit.withArray(OWNERS).add(owner.details().put("id", owner.id()));
        return unit;
    }

    private String parent(String domain, String id) {
        return units.find(domain, id)
                .map(unit -> unit.path(PARENT).asString(""))
                .orElse("");
    }
}
