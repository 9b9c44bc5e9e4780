package dev.awsstandin.datazone.rule;

import dev.awsstandin.datazone.people.Access;
import dev.awsstandin.datazone.project.Ground;
import dev.awsstandin.datazone.shared.Asked;
import dev.awsstandin.datazone.shared.Offers;
import dev.awsstandin.datazone.shared.Outputs;
import dev.awsstandin.datazone.shared.Paging;
import dev.awsstandin.datazone.shared.Times;
import dev.awsstandin.datazone.unit.DomainUnits;
import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Ids;
import dev.awsstandin.kernel.Json;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Rules for domain units, made by owners of the unit or of one above it; every profile may read them. */
public final class RuleOperations {

    private final Rules rules;
    private final RuleDetails details;
    private final DomainUnits units;
    private final Access access;
    private final Outputs outputs;
    private final Paging paging;

    public RuleOperations(Rules rules, RuleDetails details, Ground ground) {
        this.rules = rules;
        this.details = details;
        this.units = ground.units();
        this.access = ground.access();
        this.outputs = ground.outputs();
        this.paging = ground.paging();
    }

    public void offerOn(Offers offers) {
        offers.offer("CreateRule", this::create)
                .offer("GetRule", this::get)
                .offer("UpdateRule", this::update)
                .offer("DeleteRule", this::delete)
                .offer("ListRules", this::list);
    }

    private ObjectNode create(Call call) {
        var user = access.userId(call);
        var domain = call.text("domainIdentifier");
        var unit = units.get(domain, Rules.unit(call.input())).path("id").asString();
        units.requireOwner(call, access.ids(call), unit);
        rules.requireFreeName(domain, unit, Optional.empty(), call.text("name"));
        var rule = Json.object()
                .put("identifier", Ids.lower(14))
                .put("revision", "1")
                .put("targetType", "DOMAIN_UNIT")
                .put("createdAt", Times.text(call.now()))
                .put("createdBy", user);
        List.of("target", "action")
                .forEach(member -> rule.set(member, call.input().required(member)));
        return save(call, rule, user);
    }

    private ObjectNode update(Call call) {
        var user = access.userId(call);
        var domain = call.text("domainIdentifier");
        var rule = changeable(call);
        if (call.has("name")) {
            rules.requireFreeName(domain, Rules.unit(rule), Optional.of(call.text("identifier")), call.text("name"));
        }
        if (call.has("includeChildDomainUnits")) {
            rule.withObject("target")
                    .withObject("domainUnitTarget")
                    .set("includeChildDomainUnits", call.input().required("includeChildDomainUnits"));
        }
        var before = Integer.parseInt(rule.path("revision").asString());
        return save(call, rule.put("revision", String.valueOf(before + 1)), user);
    }

    private ObjectNode save(Call call, ObjectNode rule, String user) {
        var domain = call.text("domainIdentifier");
        Stream.of("name", "description", "scope", "detail")
                .filter(call::has)
                .forEach(member -> rule.set(member, call.input().required(member)));
        rule.put("ruleType", details.typeOf(domain, rule))
                .put("updatedAt", Times.text(call.now()))
                .put("lastUpdatedBy", user);
        rules.save(domain, rule);
        return outputs.of(call.operation(), rule);
    }

    private ObjectNode get(Call call) {
        access.profile(call);
        return outputs.of(
                call.operation(),
                rules.get(call.text("domainIdentifier"), call.text("identifier"), call.text("revision")));
    }

    private ObjectNode delete(Call call) {
        access.profile(call);
        changeable(call);
        rules.remove(call.text("domainIdentifier"), call.text("identifier"));
        return Json.object();
    }

    private ObjectNode changeable(Call call) {
        var rule = rules.get(call.text("domainIdentifier"), call.text("identifier"));
        units.requireOwner(call, access.ids(call), Rules.unit(rule));
        return rule;
    }

    private ObjectNode list(Call call) {
        access.profile(call);
        var domain = call.text("domainIdentifier");
        var unit = units.get(domain, call.text("targetIdentifier")).path("id").asString();
        var found = call.input().path("includeCascaded").asBoolean(false)
                ? rules.inForceOn(domain, unit)
                : rules.of(domain, unit).stream();
        var listed = found.filter(rule -> isListed(call, rule))
                .sorted(Comparator.comparing(rule -> rule.path("identifier").asString()))
                .toList();
        return paging.pageBy(call, "items", listed, "identifier");
    }

    private static boolean isListed(Call call, ObjectNode rule) {
        var scope = RuleScope.of(rule);
        var types = call.input().path("assetTypes");
        var projects = call.input().path("projectIds");
        return Asked.same(call, "ruleType", rule, "ruleType")
                && Asked.same(call, "action", rule, "action")
                && (types.isEmpty() || types.valueStream().anyMatch(type -> scope.coversType(type.asString())))
                && (projects.isEmpty()
                        || projects.valueStream().anyMatch(project -> scope.coversProject(project.asString())))
                && (!call.has("dataProduct")
                        || call.input().path("dataProduct").asBoolean() == scope.coversDataProducts());
    }
}
