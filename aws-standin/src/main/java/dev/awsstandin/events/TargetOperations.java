package dev.awsstandin.events;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.Operation;
import dev.awsstandin.kernel.Permission;
import dev.awsstandin.kernel.Registry;
import dev.awsstandin.kernel.Resource;
import dev.awsstandin.kernel.ServiceError;
import dev.awsstandin.kernel.cloud.Cloud;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** EventBridge's operations on the targets of rules. */
final class TargetOperations {

    private static final int MOST = 5;
    private static final List<String> INPUTS = List.of("Input", "InputPath", "InputTransformer");

    private final Cloud cloud;
    private final Rules rules;

    TargetOperations(Cloud cloud, Rules rules) {
        this.cloud = cloud;
        this.rules = rules;
    }

    void offerOn(Registry registry) {
        registry.offer(Operation.write("events", "PutTargets", this::put)
                .on(this::named)
                .alsoNeeding(TargetOperations::passing));
        registry.offer(Operation.read("events", "ListTargetsByRule", this::list).on(this::named));
        registry.offer(Operation.write("events", "RemoveTargets", this::remove).on(this::named));
    }

    private Resource named(Call call) {
        return rules.resource(call.text("Rule"));
    }

    private static List<Permission> passing(Call call) {
        return call.input()
                .path("Targets")
                .valueStream()
                .filter(target -> target.hasNonNull("RoleArn"))
                .map(target -> Permission.passRole(target.path("RoleArn").asString(), "events.amazonaws.com"))
                .toList();
    }

    private ObjectNode put(Call call) {
        rules.requireBus(call);
        var rule = rules.get(call.text("Rule"));
        var targets = targets(rule);
        for (var target : call.input().path("Targets")) {
            var arn = target.path("Arn").asString("");
            if (!arn.matches("arn:aws:[a-z0-9-]+:[a-z0-9-]*:(\\d{12})?:.+")) {
                throw ServiceError.validation(
                        "Parameter %s is not valid. Reason: Provided Arn is not in correct format.".formatted(arn));
            }
            requireOneInput(target);
            targets.put(target.path("Id").asString(""), target.deepCopy());
        }
        if (targets.size() > MOST) {
            throw EventErrors.limit("The requested resource exceeds the maximum number allowed.");
        }
        save(rule, targets);
        return done();
    }

    private static void requireOneInput(JsonNode target) {
        if (INPUTS.stream().filter(target::hasNonNull).count() > 1) {
            throw ServiceError.validation(
                    "Only one of Input, InputPath, or InputTransformer must be provided for target %s."
                            .formatted(target.path("Id").asString("")));
        }
        var paths = target.path("InputTransformer").path("InputPathsMap").valueStream();
        Stream.concat(paths, target.has("InputPath") ? Stream.of(target.path("InputPath")) : Stream.empty())
                .map(JsonNode::asString)
                .filter(path -> !JsonPath.isSound(path))
                .findFirst()
                .ifPresent(path -> {
                    throw ServiceError.validation("Invalid JSON path %s.".formatted(path));
                });
    }

    private ObjectNode list(Call call) {
        rules.requireBus(call);
        var targets = List.copyOf(targets(rules.get(call.text("Rule"))).values());
        var page = cloud.pages()
                .page(
                        call,
                        RuleOperations.PAGES,
                        targets,
                        target -> target.path("Id").asString());
        var answer = Json.object();
        page.items().forEach(answer.putArray("Targets")::add);
        page.next().ifPresent(token -> answer.put("NextToken", token));
        return answer;
    }

    private ObjectNode remove(Call call) {
        rules.requireBus(call);
        var rule = rules.get(call.text("Rule"));
        var targets = targets(rule);
        var answer = done();
        for (var id : call.input().path("Ids")) {
            if (targets.remove(id.asString("")) == null) {
                answer.withArrayProperty("FailedEntries")
                        .addObject()
                        .put("TargetId", id.asString(""))
                        .put("ErrorCode", "ResourceNotFoundException")
                        .put("ErrorMessage", "Rule does not have a target with this id.");
            }
        }
        save(rule, targets);
        return answer.put("FailedEntryCount", answer.path("FailedEntries").size());
    }

    private static SortedMap<String, JsonNode> targets(ObjectNode rule) {
        var targets = new TreeMap<String, JsonNode>();
        rule.path("Targets").forEach(target -> targets.put(target.path("Id").asString(""), target));
        return targets;
    }

    private void save(ObjectNode rule, SortedMap<String, JsonNode> targets) {
        targets.values().forEach(rule.putArray("Targets")::add);
        rules.save(rule);
    }

    private static ObjectNode done() {
        var answer = Json.object().put("FailedEntryCount", 0);
        answer.putArray("FailedEntries");
        return answer;
    }
}
