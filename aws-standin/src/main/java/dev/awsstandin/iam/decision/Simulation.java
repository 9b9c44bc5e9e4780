package dev.awsstandin.iam.decision;

import dev.awsstandin.iam.shared.IamErrors;
import dev.awsstandin.iam.shared.Markers;
import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Operation;
import dev.awsstandin.kernel.Registry;
import dev.awsstandin.kernel.Resource;
import dev.awsstandin.kernel.cloud.Cloud;
import dev.awsstandin.kernel.page.PageStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Asks, without any call being made, what a principal's policies would say; decided as real calls are. */
public final class Simulation {

    private static final List<String> NOT_OFFERED =
            List.of("PolicyInputList", "PermissionsBoundaryPolicyInputList", "ResourcePolicy", "CallerArn");

    private final Cloud cloud;
    private final Callers callers;
    private final SimulatedCall simulated;

    public Simulation(Cloud cloud, Callers callers, PrincipalPolicies policies) {
        this.cloud = cloud;
        this.callers = callers;
        this.simulated = new SimulatedCall(policies);
    }

    public void offerOn(Registry registry) {
        registry.offer(Operation.read("iam", "SimulatePrincipalPolicy", this::simulate)
                .on(call -> Resource.of(call.text("PolicySourceArn"))));
    }

    private ObjectNode simulate(Call call) {
        NOT_OFFERED.stream().filter(call::has).findFirst().ifPresent(member -> {
            throw IamErrors.invalid("Simulation with %s is not offered by this endpoint".formatted(member));
        });
        var arn = call.text("PolicySourceArn");
        var principal = callers.named(arn, "simulation")
                .orElseThrow(() -> IamErrors.missing("The principal %s cannot be found.".formatted(arn)));
        var results = new ArrayList<ObjectNode>();
        for (var action : texts(call.input().path("ActionNames"))) {
            for (var resource : resources(call)) {
                results.add(simulated.result(principal, action, resource, context(call)));
            }
        }
        var page = cloud.pages()
                .page(
                        call,
                        PageStyle.IAM,
                        results,
                        result -> result.path("EvalActionName").asString()
                                + " "
                                + result.path("EvalResourceName").asString());
        return Markers.answer("EvaluationResults", page);
    }

    private static List<String> resources(Call call) {
        return call.has("ResourceArns") ? texts(call.input().path("ResourceArns")) : List.of("*");
    }

    private static Map<String, List<String>> context(Call call) {
        var context = new HashMap<String, List<String>>();
        call.input()
                .path("ContextEntries")
                .forEach(entry ->
                        context.put(entry.path("ContextKeyName").asString(""), texts(entry.path("ContextKeyValues"))));
        return context;
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
