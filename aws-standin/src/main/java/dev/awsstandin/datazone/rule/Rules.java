package dev.awsstandin.datazone.rule;

import dev.awsstandin.datazone.shared.Failures;
import dev.awsstandin.datazone.shared.Rows;
import dev.awsstandin.datazone.unit.DomainUnits;
import dev.awsstandin.kernel.cloud.Cloud;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Rules of domain units: the newest revision of each, and apart from them all earlier ones. */
public final class Rules {

    private final Rows rules;
    private final Rows revisions;
    private final DomainUnits units;

    public Rules(Cloud cloud, DomainUnits units) {
        this.rules = new Rows(cloud, "rules", "Rule");
        this.revisions = new Rows(cloud, "rule-revisions", "Rule revision");
        this.units = units;
    }

    /** The newest revision. */
    ObjectNode get(String domain, String id) {
        return rules.get(domain, id);
    }

    /** The revision; empty text asks for the newest. */
    ObjectNode get(String domain, String id, String revision) {
        var newest = get(domain, id);
        return revision.isEmpty() || revision.equals(newest.path("revision").asString())
                ? newest
                : revisions.get(domain, id + "/" + revision);
    }

    /** Those that were made for the unit itself. */
    List<ObjectNode> of(String domain, String unit) {
        return rules.in(domain, rule -> unit(rule).equals(unit));
    }

    /** Those of the unit and, of those above it, the ones that include child units. */
    Stream<ObjectNode> inForceOn(String domain, String unit) {
        return units.upwards(domain, unit).stream()
                .flatMap(above -> of(domain, above).stream().filter(rule -> above.equals(unit) || cascades(rule)));
    }

    /** Throws when another rule of the unit has this name. */
    void requireFreeName(String domain, String unit, Optional<String> id, String name) {
        var taken = of(domain, unit).stream()
                .filter(rule -> !id.equals(Optional.of(rule.path("identifier").asString())))
                .anyMatch(rule -> rule.path("name").asString().equals(name));
        if (taken) {
            throw Failures.conflict("Domain unit %s already has a rule named %s".formatted(unit, name));
        }
    }

    void save(String domain, ObjectNode rule) {
        var id = rule.path("identifier").asString();
        rules.find(domain, id)
                .ifPresent(before ->
                        revisions.put(domain, id + "/" + before.path("revision").asString(), before));
        rules.put(domain, id, rule);
    }

    void remove(String domain, String id) {
        rules.remove(domain, id);
        revisions
                .in(domain, id + "/")
                .forEach(revision -> revisions.remove(
                        domain, id + "/" + revision.path("revision").asString()));
    }

    static String unit(JsonNode rule) {
        return rule.path("target").path("domainUnitTarget").path("domainUnitId").asString();
    }

    private static boolean cascades(JsonNode rule) {
        return rule.path("target")
                .path("domainUnitTarget")
                .path("includeChildDomainUnits")
                .asBoolean(false);
    }
}
