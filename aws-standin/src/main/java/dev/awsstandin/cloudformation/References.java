package dev.awsstandin.cloudformation;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Whatever a template refers to must be in it. */
final class References {

    private static final Set<String> PSEUDO = Set.of(
            "AWS::AccountId",
            "AWS::NoValue",
            "AWS::NotificationARNs",
            "AWS::Partition",
            "AWS::Region",
            "AWS::StackId",
            "AWS::StackName",
            "AWS::URLSuffix");
    private static final Pattern IN_TEXT = Pattern.compile("\\$\\{([^!}][^}]*)}");

    private final Template template;
    private final Set<String> resources;
    private final Set<String> values;
    private final Set<String> conditions;

    References(Template template) {
        this.template = template;
        resources = Set.copyOf(template.resources().propertyNames());
        conditions = Set.copyOf(template.section("Conditions").propertyNames());
        var all = new HashSet<>(resources);
        all.addAll(template.section("Parameters").propertyNames());
        all.addAll(PSEUDO);
        values = all;
    }

    void requireResolved() {
        requireResolved("Conditions", template.section("Conditions"));
        requireResolved("Resources", template.resources());
        requireResolved("Outputs", template.section("Outputs"));
        template.resources().forEachEntry((name, resource) -> order(resource));
        new Cycles(template, resources).requireNone();
    }

    private void requireResolved(String block, JsonNode section) {
        var missing = new TreeSet<String>();
        visit(section, missing);
        if (!missing.isEmpty()) {
            throw TemplateErrors.format("Unresolved resource dependencies [%s] in the %s block of the template"
                    .formatted(String.join(", ", missing), block));
        }
    }

    private void visit(JsonNode node, Set<String> missing) {
        if (node.isObject() && node.size() == 1) {
            function(node, missing);
        }
        node.forEach(child -> visit(child, missing));
    }

    private void function(JsonNode node, Set<String> missing) {
        if (node.path("Ref").isString()) {
            note(node.path("Ref").asString(), missing);
        }
        if (node.has("Fn::GetAtt")) {
            requireAttribute(node.path("Fn::GetAtt"));
        }
        if (node.has("Fn::Sub")) {
            substitution(node.path("Fn::Sub"), missing);
        }
        if (node.path("Condition").isString()) {
            requireCondition(node.path("Condition").asString());
        }
        if (node.path("Fn::If").isArray()) {
            requireCondition(node.path("Fn::If").path(0).asString(""));
        }
    }

    private void requireAttribute(JsonNode attribute) {
        var parts = attribute.isString()
                ? attribute.asString().split("\\.", 2)
                : new String[] {
                    attribute.path(0).asString(""), attribute.path(1).asString("x")
                };
        if (parts.length < 2 || parts[0].isEmpty() || (attribute.isArray() && attribute.size() < 2)) {
            throw TemplateErrors.template("every Fn::GetAtt object requires two non-empty parameters, "
                    + "the resource name and the resource attribute");
        }
        if (!resources.contains(parts[0])) {
            throw TemplateErrors.template("instance of Fn::GetAtt references undefined resource " + parts[0]);
        }
    }

    private void substitution(JsonNode value, Set<String> missing) {
        var own = value.isArray() ? value.path(1) : value.path("none");
        var matcher = IN_TEXT.matcher((value.isArray() ? value.path(0) : value).asString(""));
        while (matcher.find()) {
            var name = matcher.group(1).strip();
            if (!own.has(name)) {
                note(name.contains("::") ? name : name.split("\\.", 2)[0], missing);
            }
        }
    }

    private void note(String name, Set<String> missing) {
        if (!values.contains(name)) {
            missing.add(name);
        }
    }

    private void order(JsonNode resource) {
        if (resource.path("Condition").isString()) {
            requireCondition(resource.path("Condition").asString());
        }
        Cycles.before(resource)
                .filter(name -> !resources.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw TemplateErrors.format(
                            "Unresolved resource dependencies [%s] in the Resources block of the template"
                                    .formatted(name));
                });
    }

    private void requireCondition(String name) {
        if (!conditions.contains(name)) {
            throw TemplateErrors.format(
                    "Unresolved condition dependency %s in the Resources block of the template".formatted(name));
        }
    }
}
