package dev.awsstandin.datazone.rule;

import dev.awsstandin.datazone.glossary.GlossaryTerms;
import dev.awsstandin.datazone.shared.Failures;
import dev.awsstandin.datazone.type.Types;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a rule requires: metadata forms or glossary terms, all of which must be there. */
public record RuleDetails(Types types, GlossaryTerms terms) {

    /** The type that follows from the rule's detail. */
    String typeOf(String domain, ObjectNode rule) {
        var detail = rule.path("detail");
        requireSelection(rule.path("scope").path("assetType"), "specificAssetTypes");
        requireSelection(rule.path("scope").path("project"), "specificProjects");
        if (detail.has("metadataFormEnforcementDetail")) {
            detail.path("metadataFormEnforcementDetail")
                    .path("requiredMetadataForms")
                    .forEach(form -> types.formType(
                            domain,
                            form.path("typeIdentifier").asString(),
                            form.path("typeRevision").asString()));
            return "METADATA_FORM_ENFORCEMENT";
        }
        if (!rule.path("action").asString().equals("CREATE_LISTING_CHANGE_SET")) {
            throw Failures.invalid("Glossary terms can be enforced for CREATE_LISTING_CHANGE_SET only");
        }
        terms.requireAll(domain, detail.path("glossaryTermEnforcementDetail").path("requiredGlossaryTermIds"));
        return "GLOSSARY_TERM_ENFORCEMENT";
    }

    private static void requireSelection(JsonNode selection, String list) {
        if (selection.path("selectionMode").asString("").equals("SPECIFIC") && !selection.hasNonNull(list)) {
            throw Failures.invalid("Selection mode SPECIFIC needs " + list);
        }
    }
}
