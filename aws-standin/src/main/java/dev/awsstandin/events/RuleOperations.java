package dev.awsstandin.events;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.Operation;
import dev.awsstandin.kernel.Permission;
import dev.awsstandin.kernel.Registry;
import dev.awsstandin.kernel.Resource;
import dev.awsstandin.kernel.ServiceError;
import dev.awsstandin.kernel.cloud.Cloud;
import dev.awsstandin.kernel.page.PageStyle;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** EventBridge's operations on rules. */
final class RuleOperations {

    static final PageStyle PAGES = new PageStyle("Limit", "NextToken", 100);

    private final Cloud cloud;
    private final Rules rules;

    RuleOperations(Cloud cloud, Rules rules) {
        this.cloud = cloud;
        this.rules = rules;
    }

    public void offerOn(Registry registry) {
        registry.offer(
                Operation.write("events", "PutRule", this::put).on(this::named).alsoNeeding(RuleOperations::passing));
        registry.offer(Operation.read("events", "DescribeRule", this::describe).on(this::named));
        registry.offer(Operation.read("events", "ListRules", this::list).on(call -> Resource.of(rules.arn("*"))));
        registry.offer(Operation.write("events", "EnableRule", call -> state(call, "ENABLED"))
                .on(this::named));
        registry.offer(Operation.write("events", "DisableRule", call -> state(call, "DISABLED"))
                .on(this::named));
        registry.offer(Operation.write("events", "DeleteRule", this::delete).on(this::named));
    }

    private Resource named(Call call) {
        return rules.resource(call.text("Name"));
    }

    private static List<Permission> passing(Call call) {
        return call.has("RoleArn")
                ? List.of(Permission.passRole(call.text("RoleArn"), "events.amazonaws.com"))
                : List.of();
    }

    /** A rule that is there keeps its targets and tags and loses what is not said again. */
    private ObjectNode put(Call call) {
        rules.requireBus(call);
        requireTrigger(call);
        var name = call.text("Name");
        var rule = Json.object()
                .put("Name", name)
                .put("Arn", rules.arn(name))
                .put("EventBusName", Rules.BUS)
                .put("State", call.has("State") ? call.text("State") : "ENABLED");
        for (var member : List.of("EventPattern", "ScheduleExpression", "Description", "RoleArn")) {
            if (call.has(member)) {
                rule.put(member, call.text(member));
            }
        }
        var before = rules.find(name);
        rule.set("Targets", before.map(found -> found.path("Targets")).orElseGet(Json::array));
        rule.set(
                "Tags",
                before.map(found -> found.path("Tags"))
                        .orElseGet(() ->
                                call.has("Tags") ? call.input().path("Tags").deepCopy() : Json.array()));
        rules.save(rule);
        return Json.object().put("RuleArn", rules.arn(name));
    }

    private static void requireTrigger(Call call) {
        if (!call.has("EventPattern") && !call.has("ScheduleExpression")) {
            throw ServiceError.validation("Parameter(s) EventPattern or ScheduleExpression must be specified.");
        }
        if (call.has("EventPattern")) {
            EventPattern.of(call.text("EventPattern"));
        }
        if (call.has("ScheduleExpression")
                && !call.text("ScheduleExpression")
                        .matches("rate\\([1-9]\\d* (minutes?|hours?|days?)\\)|cron\\(\\S+( \\S+){5}\\)")) {
            throw ServiceError.validation("Parameter ScheduleExpression is not valid.");
        }
    }

    private ObjectNode describe(Call call) {
        rules.requireBus(call);
        return Rules.view(rules.get(call.text("Name"))).put("CreatedBy", cloud.account());
    }

    private ObjectNode list(Call call) {
        rules.requireBus(call);
        var found = rules.all().stream()
                .filter(rule -> rule.path("Name").asString().startsWith(call.text("NamePrefix")))
                .toList();
        var page =
                cloud.pages().page(call, PAGES, found, rule -> rule.path("Name").asString());
        var answer = Json.object();
        page.items().stream().map(Rules::view).forEach(answer.putArray("Rules")::add);
        page.next().ifPresent(token -> answer.put("NextToken", token));
        return answer;
    }

    private ObjectNode state(Call call, String state) {
        rules.requireBus(call);
        rules.save(rules.get(call.text("Name")).put("State", state));
        return Json.object();
    }

    /** Deleting what is not there is fine. */
    private ObjectNode delete(Call call) {
        rules.requireBus(call);
        var name = call.text("Name");
        if (rules.find(name).filter(rule -> !rule.path("Targets").isEmpty()).isPresent()) {
            throw ServiceError.validation("Rule can't be deleted since it has targets.");
        }
        rules.remove(name);
        return Json.object();
    }
}
