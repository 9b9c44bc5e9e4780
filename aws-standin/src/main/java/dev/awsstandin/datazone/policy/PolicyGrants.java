package dev.awsstandin.datazone.policy;

import dev.awsstandin.datazone.shared.Rows;
import dev.awsstandin.datazone.unit.DomainUnits;
import dev.awsstandin.kernel.cloud.Cloud;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Grants of managed policies, by the entity that they are on. */
public final class PolicyGrants {

    private final Rows grants;
    private final DomainUnits units;

    public PolicyGrants(Cloud cloud, DomainUnits units) {
        this.grants = new Rows(cloud, "policy-grants", "Policy grant");
        this.units = units;
    }

    List<ObjectNode> on(String domain, PolicyType type, String entity) {
        return grants.in(domain, key(type, entity, ""));
    }

    /** Those on the unit, and those on units above it that include what is below. */
    List<ObjectNode> inForceOn(String domain, PolicyType type, String unit) {
        var found = new ArrayList<>(on(domain, type, unit));
        for (var above : units.upwards(domain, unit)) {
            if (!above.equals(unit)) {
                on(domain, type, above).stream()
                        .filter(grant -> includesBelow(type.detailOf(grant)))
                        .forEach(found::add);
            }
        }
        return found;
    }

    void add(String domain, PolicyType type, String entity, ObjectNode grant) {
        grants.put(domain, key(type, entity, grant.path("grantId").asString()), grant);
    }

    void remove(String domain, PolicyType type, String entity, ObjectNode grant) {
        grants.remove(domain, key(type, entity, grant.path("grantId").asString()));
    }

    public void removeAllOn(String domain, String entity) {
        for (var type : PolicyType.values()) {
            on(domain, type, entity).forEach(grant -> remove(domain, type, entity, grant));
        }
    }

    private static boolean includesBelow(JsonNode detail) {
        return detail.path("includeChildDomainUnits").asBoolean(false);
    }

    private static String key(PolicyType type, String entity, String grant) {
        return type + "/" + entity + "/" + grant;
    }
}
