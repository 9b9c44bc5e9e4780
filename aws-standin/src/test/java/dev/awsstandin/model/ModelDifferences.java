package dev.awsstandin.model;

import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Compares our model with AWS's, operation by operation and down to every shape that an operation reaches. */
final class ModelDifferences {

    private final ServiceModel ours;
    private final AwsModel theirs;
    private final Set<String> found = new TreeSet<>();
    private final Set<String> seen = new TreeSet<>();

    private ModelDifferences(ServiceModel ours, AwsModel theirs) {
        this.ours = ours;
        this.theirs = theirs;
    }

    static Set<String> between(ServiceModel ours, AwsModel theirs) {
        var differences = new ModelDifferences(ours, theirs);
        differences.service();
        ours.operations().values().forEach(differences::operation);
        return differences.found;
    }

    private void service() {
        var about = theirs.about();
        same("apiVersion", ours.apiVersion(), about.path("apiVersion").asString());
        same("targetPrefix", ours.targetPrefix(), about.path("targetPrefix").asString(""));
        same("xmlNamespace", ours.xmlNamespace(), about.path("xmlNamespace").asString(""));
        same(
                "signingName",
                ours.signingName(),
                about.path("signingName").asString(about.path("endpointPrefix").asString()));
        same("protocol", ours.protocol(), Protocol.named(about.path("protocol").asString()));
        if (ours.protocol() == Protocol.JSON) {
            same("jsonVersion", ours.jsonVersion(), about.path("jsonVersion").asString());
        }
    }

    private void operation(OperationModel operation) {
        var node = theirs.operation(operation.name());
        if (node.isMissingNode()) {
            found.add(operation.name() + " is a new operation");
            shapes(operation);
            return;
        }
        var http = node.required("http");
        same(
                operation.name() + " method",
                operation.method(),
                http.path("method").asString());
        same(
                operation.name() + " path",
                operation.path().text(),
                http.path("requestUri").asString());
        same(
                operation.name() + " status",
                operation.status(),
                http.path("responseCode").asInt(200));
        same(
                operation.name() + " input",
                operation.input().name(),
                node.path("input").path("shape").asString());
        same(
                operation.name() + " output",
                operation.output().map(Shape::name).orElse(""),
                node.path("output").path("shape").asString(""));
        same(
                operation.name() + " wrapper",
                operation.wrapper().orElse(""),
                node.path("output").path("resultWrapper").asString(""));
        same(operation.name() + " token", operation.token().orElse(""), token(operation.input()));
        same(operation.name() + " errors", operation.errors(), names(node.path("errors"), "shape"));
        operation.errors().forEach(this::error);
        shapes(operation);
    }

    private void shapes(OperationModel operation) {
        shape(operation.input());
        operation.output().ifPresent(this::shape);
    }

    private String token(Shape.Structure input) {
        return theirs.shape(input.name())
                .path("members")
                .propertyStream()
                .filter(member -> member.getValue().path("idempotencyToken").asBoolean(false))
                .map(member -> member.getKey())
                .collect(Collectors.joining());
    }

    private void error(String name) {
        var node = theirs.shape(name).path("error");
        var error = ours.errors().get(name);
        same(name + " code", error.code(), node.path("code").asString(name));
        same(name + " status", error.status(), node.path("httpStatusCode").asInt(400));
        if (theirs.shape(name).path("members").has("Message")) {
            same(name + " message", error.message(), "Message");
        }
    }

    private void shape(Shape shape) {
        if (!seen.add(shape.name())) {
            return;
        }
        var node = theirs.shape(shape.name());
        if (node.isMissingNode()) {
            found.add(shape.name() + " is new");
            return;
        }
        same(
                shape.name() + " sensitive",
                shape.sensitive(),
                node.path("sensitive").asBoolean(false));
        switch (shape) {
            case Shape.Structure structure -> structure(structure, node);
            case Shape.ListOf list -> {
                bounds(shape, list.size(), node);
                target(shape.name() + "[]", list.of(), node.path("member"));
            }
            case Shape.MapOf map -> {
                bounds(shape, map.size(), node);
                target(shape.name() + " key", map.key(), node.path("key"));
                target(shape.name() + " value", map.value(), node.path("value"));
            }
            case Shape.Text text -> text(text, node);
            case Shape.Numeric number -> {
                type(shape, node, number.kind().name());
                bounds(shape, number.range(), node);
            }
            case Shape.Blob blob -> {
                type(shape, node, "blob");
                bounds(shape, blob.length(), node);
            }
            case Shape.Flag flag -> type(flag, node, "boolean");
            case Shape.Time time -> time(time, node);
        }
    }

    private void structure(Shape.Structure structure, JsonNode node) {
        same(structure.name() + " union", structure.union(), node.path("union").asBoolean(false));
        same(structure.name() + " required", structure.required(), names(node.path("required"), ""));
        var members = node.path("members");
        members.propertyNames().stream()
                .filter(name -> !structure.members().containsKey(name))
                .forEach(name -> found.add(structure.name() + "." + name + " is missing"));
        for (var member : structure.members().values()) {
            var path = structure.name() + "." + member.name();
            var theirMember = members.path(member.name());
            if (theirMember.isMissingNode()) {
                found.add(path + " is new");
                continue;
            }
            same(path + " location", member.location(), location(node, member.name()));
            same(
                    path + " wire name",
                    member.wireName(),
                    theirMember.path("locationName").asString(member.name()));
            target(path, member.ref(), theirMember);
        }
    }

    private void target(String path, ShapeRef ref, JsonNode theirRef) {
        same(path + " shape", ref.name(), theirRef.path("shape").asString());
        shape(ref.shape());
    }

    private void text(Shape.Text text, JsonNode node) {
        type(text, node, "string");
        bounds(text, text.length(), node);
        var pattern = text.pattern() == null ? "" : text.pattern().pattern();
        same(
                text.name() + " pattern",
                unanchored(pattern),
                unanchored(node.path("pattern").asString("")));
        same(text.name() + " values", Set.copyOf(text.values()), names(node.path("enum"), ""));
    }

    private void time(Shape.Time time, JsonNode node) {
        type(time, node, "timestamp");
        var usual = ours.protocol().isForm() ? TimeFormat.ISO8601 : TimeFormat.EPOCH;
        var format = node.path("timestampFormat").asString("");
        same(
                time.name() + " format",
                time.format(),
                switch (format) {
                    case "iso8601" -> TimeFormat.ISO8601;
                    case "rfc822" -> TimeFormat.RFC822;
                    case "unixTimestamp" -> TimeFormat.EPOCH;
                    default -> usual;
                });
    }

    private void type(Shape shape, JsonNode node, String type) {
        same(
                shape.name() + " type",
                type.toLowerCase(java.util.Locale.ROOT),
                node.path("type").asString());
    }

    private void bounds(Shape shape, Bounds bounds, JsonNode node) {
        same(
                shape.name() + " min",
                bounds.min(),
                node.has("min") ? node.path("min").asLong() : null);
        same(
                shape.name() + " max",
                bounds.max(),
                node.has("max") ? node.path("max").asLong() : null);
    }

    private static Location location(JsonNode structure, String name) {
        var member = structure.path("members").path(name);
        if (structure.path("payload").asString("").equals(name)) {
            return Location.PAYLOAD;
        }
        return switch (member.path("location").asString("")) {
            case "uri" -> Location.URI;
            case "querystring" -> Location.QUERY;
            case "header" -> Location.HEADER;
            default -> Location.BODY;
        };
    }

    /** We always match the whole text, so anchors around a pattern change nothing. */
    private static String unanchored(String pattern) {
        var start = pattern.startsWith("^") ? 1 : 0;
        var end = pattern.endsWith("$") ? pattern.length() - 1 : pattern.length();
        return start > end ? "" : pattern.substring(start, end);
    }

    private static Set<String> names(JsonNode list, String field) {
        return list.valueStream()
                .map(value ->
                        field.isEmpty() ? value.asString() : value.path(field).asString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void same(String what, Object ourValue, Object theirValue) {
        if (!Objects.equals(ourValue, theirValue)) {
            found.add("%s is %s, was %s".formatted(what, sorted(ourValue), sorted(theirValue)));
        }
    }

    private static Object sorted(Object value) {
        return value instanceof Set<?> set ? new TreeSet<>(set) : value;
    }
}
