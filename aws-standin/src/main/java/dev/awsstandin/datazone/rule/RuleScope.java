package dev.awsstandin.datazone.rule;

import tools.jackson.databind.JsonNode;

/** Which assets a rule is about: those of some types, in some projects. What a scope does not mention, it does not narrow. */
record RuleScope(JsonNode scope) {

    static RuleScope of(JsonNode rule) {
        return new RuleScope(rule.path("scope"));
    }

    boolean covers(String assetType, String project) {
        return coversAssets()
                && selects(scope.path("assetType"), "specificAssetTypes", assetType)
                && coversProject(project);
    }

    boolean coversType(String assetType) {
        return coversAssets() && selects(scope.path("assetType"), "specificAssetTypes", assetType);
    }

    boolean coversProject(String project) {
        return selects(scope.path("project"), "specificProjects", project);
    }

    boolean coversDataProducts() {
        return scope.path("dataProduct").asBoolean(false);
    }

    /** A scope that names data products alone says nothing of assets. */
    private boolean coversAssets() {
        return scope.has("assetType") || !coversDataProducts();
    }

    private static boolean selects(JsonNode selection, String list, String value) {
        return !selection.path("selectionMode").asString("ALL").equals("SPECIFIC")
                || selection
                        .path(list)
                        .valueStream()
                        .anyMatch(each -> each.asString().equals(value));
    }
}
