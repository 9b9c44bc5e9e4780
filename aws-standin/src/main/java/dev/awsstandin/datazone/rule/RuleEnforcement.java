package dev.awsstandin.datazone.rule;

import dev.awsstandin.datazone.shared.Failures;
import dev.awsstandin.datazone.unit.ProjectUnits;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Holds publishing and subscription requests to the rules of the domain unit that the asset's project is in. */
public final class RuleEnforcement {

    private static final String PUBLISH = "CREATE_LISTING_CHANGE_SET";
    private static final String REQUEST = "CREATE_SUBSCRIPTION_REQUEST";

    private final Rules rules;
    private final ProjectUnits units;

    public RuleEnforcement(Rules rules, ProjectUnits units) {
        this.rules = rules;
        this.units = units;
    }

    /** The asset is to be published. */
    public void requirePublishable(ObjectNode asset) {
        var domain = asset.path("domainId").asString();
        var project = asset.path("owningProjectId").asString();
        inForce(domain, PUBLISH, asset.path("typeIdentifier").asString(), project)
                .forEach(rule -> {
                    requireForms(rule, asset.path("formsOutput"));
                    requireTerms(rule, asset.path("glossaryTerms"));
                });
    }

    /** A listed asset of the type and the project is to be asked for with these forms. */
    public void requireRequestable(String domain, String type, String project, JsonNode forms) {
        inForce(domain, REQUEST, type, project).forEach(rule -> requireForms(rule, forms));
    }

    private List<ObjectNode> inForce(String domain, String action, String assetType, String project) {
        return rules.inForceOn(domain, units.of(domain, project))
                .filter(rule -> rule.path("action").asString().equals(action))
                .filter(rule -> RuleScope.of(rule).covers(assetType, project))
                .toList();
    }

    private static void requireForms(ObjectNode rule, JsonNode forms) {
        for (var wanted :
                rule.path("detail").path("metadataFormEnforcementDetail").path("requiredMetadataForms")) {
            var type = wanted.path("typeIdentifier").asString();
            if (forms.valueStream()
                    .noneMatch(form -> form.path("typeName").asString("").equals(type))) {
                throw Failures.invalid("Rule %s requires metadata form %s"
                        .formatted(rule.path("name").asString(), type));
            }
        }
    }

    private static void requireTerms(ObjectNode rule, JsonNode terms) {
        var given = texts(terms).toList();
        texts(rule.path("detail").path("glossaryTermEnforcementDetail").path("requiredGlossaryTermIds"))
                .filter(term -> !given.contains(term))
                .findFirst()
                .ifPresent(term -> {
                    throw Failures.invalid("Rule %s requires glossary term %s"
                            .formatted(rule.path("name").asString(), term));
                });
    }

    private static Stream<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString);
    }
}
