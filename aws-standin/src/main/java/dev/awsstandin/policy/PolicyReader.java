package dev.awsstandin.policy;

import dev.awsstandin.kernel.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads policy documents as strictly as IAM does when they are put. */
final class PolicyReader {

    private static final Set<String> TOP = Set.of("Version", "Id", "Statement");
    private static final Set<String> OF_STATEMENT =
            Set.of("Sid", "Effect", "Principal", "Action", "NotAction", "Resource", "NotResource", "Condition");
    private static final Pattern ACTION = Pattern.compile("\\*|[a-zA-Z0-9-]+:[a-zA-Z0-9*?]+");

    private final PolicyKind kind;

    private PolicyReader(PolicyKind kind) {
        this.kind = kind;
    }

    static PolicyDocument read(PolicyKind kind, String json) {
        return new PolicyReader(kind).read(json);
    }

    private PolicyDocument read(String json) {
        var document = parse(json);
        require(document.isObject(), "Syntax errors in policy.");
        requireOnly(document, TOP);
        var version = document.path("Version");
        require(
                version.isMissingNode() || Set.of("2012-10-17", "2008-10-17").contains(version.asString("")),
                "The policy must contain a valid version string.");
        var statements = oneOrMore(document.path("Statement"));
        require(!statements.isEmpty(), "Syntax errors in policy.");
        return new PolicyDocument(statements.stream().map(this::statement).toList());
    }

    private static JsonNode parse(String json) {
        try {
            return Json.mapper().readTree(json);
        } catch (JacksonException e) {
            throw new MalformedPolicy("Syntax errors in policy.");
        }
    }

    private Statement statement(JsonNode node) {
        require(node.isObject(), "Syntax errors in policy.");
        requireOnly(node, OF_STATEMENT);
        var effect = node.path("Effect").asString("");
        require(effect.equals("Allow") || effect.equals("Deny"), "Syntax errors in policy.");
        require(node.has("Action") != node.has("NotAction"), "Policy statement must contain actions.");
        var actions = texts(node.path(node.has("Action") ? "Action" : "NotAction"));
        require(!actions.isEmpty(), "Policy statement must contain actions.");
        actions.forEach(action -> require(
                ACTION.matcher(action).matches(),
                "Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc."));
        var conditions = new ConditionReader().read(node.path("Condition"));
        return new Statement(
                effect.equals("Allow"),
                principals(node),
                actions,
                node.has("NotAction"),
                resources(node),
                node.has("NotResource"),
                conditions);
    }

    private List<String> resources(JsonNode node) {
        if (!kind.namesResources()) {
            require(!node.has("Resource") && !node.has("NotResource"), "Has prohibited field Resource");
            return List.of("*");
        }
        require(node.has("Resource") != node.has("NotResource"), "Policy statement must contain resources.");
        var resources = texts(node.path(node.has("Resource") ? "Resource" : "NotResource"));
        require(!resources.isEmpty(), "Policy statement must contain resources.");
        resources.forEach(resource -> require(
                resource.equals("*") || resource.startsWith("arn:") || resource.startsWith("${"),
                "Resource %s must be in ARN format or \"*\".".formatted(resource)));
        return resources;
    }

    private Principals principals(JsonNode node) {
        var principal = node.path("Principal");
        if (!kind.namesPrincipals()) {
            require(principal.isMissingNode(), "Policy document should not specify a principal.");
            return Principals.NONE;
        }
        if (principal.asString("").equals("*")) {
            return new Principals(List.of("*"), List.of());
        }
        require(principal.isObject() && !principal.isEmpty(), "Has missing or malformed field Principal");
        requireOnly(principal, Set.of("AWS", "Service", "Federated"));
        return new Principals(texts(principal.path("AWS")), texts(principal.path("Service")));
    }

    static List<String> texts(JsonNode node) {
        var texts = new ArrayList<String>();
        for (var value : oneOrMore(node)) {
            require(value.isString(), "Syntax errors in policy.");
            texts.add(value.asString());
        }
        return texts;
    }

    private static List<JsonNode> oneOrMore(JsonNode node) {
        if (node.isMissingNode()) {
            return List.of();
        }
        return node.isArray() ? node.valueStream().toList() : List.of(node);
    }

    private static void requireOnly(JsonNode node, Set<String> allowed) {
        Stream<String> names = node.propertyNames().stream();
        names.forEach(name -> require(
                allowed.contains(name), "Syntax errors in policy: %s".formatted(name.toLowerCase(Locale.ROOT))));
    }

    static void require(boolean holds, String message) {
        if (!holds) {
            throw new MalformedPolicy(message);
        }
    }
}
