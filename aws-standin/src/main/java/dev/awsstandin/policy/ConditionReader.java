package dev.awsstandin.policy;

import static dev.awsstandin.policy.PolicyReader.require;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads a statement's conditions: operators with keys with one or more values, which may be numbers or flags too. */
final class ConditionReader {

    List<Condition> read(JsonNode node) {
        require(node.isMissingNode() || node.isObject(), "Syntax errors in policy.");
        var conditions = new ArrayList<Condition>();
        node.forEachEntry((operator, keys) -> {
            require(keys.isObject(), "Syntax errors in policy.");
            keys.forEachEntry((key, values) -> {
                require(
                        key.contains(":"),
                        "Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.");
                conditions.add(new Condition(operator, key, values(values)));
            });
        });
        return conditions;
    }

    private static List<String> values(JsonNode node) {
        var all = node.isArray() ? node.valueStream().toList() : List.of(node);
        all.forEach(value -> require(value.isValueNode() && !value.isNull(), "Syntax errors in policy."));
        return all.stream().map(JsonNode::asString).toList();
    }
}
