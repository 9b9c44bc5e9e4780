package dev.awsstandin.cloudformation;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What whoever deploys the template must acknowledge, and because of which resource types. */
record Capabilities(Set<String> names, Set<String> types, Set<String> transforms) {

    /** The types of IAM, and the property by which a resource of the type is given a name of its own. */
    private static final Map<String, String> IAM = Map.of(
            "AWS::IAM::AccessKey", "",
            "AWS::IAM::Group", "GroupName",
            "AWS::IAM::InstanceProfile", "InstanceProfileName",
            "AWS::IAM::ManagedPolicy", "ManagedPolicyName",
            "AWS::IAM::Policy", "",
            "AWS::IAM::Role", "RoleName",
            "AWS::IAM::User", "UserName",
            "AWS::IAM::UserToGroupAddition", "");

    static Capabilities of(Template template) {
        var names = new TreeSet<String>();
        var types = new TreeSet<String>();
        for (var resource : template.resources()) {
            var type = resource.path("Type").asString("");
            var own = IAM.get(type);
            if (own != null) {
                types.add(type);
                names.add(resource.path("Properties").has(own) ? "CAPABILITY_NAMED_IAM" : "CAPABILITY_IAM");
            }
        }
        if (names.contains("CAPABILITY_NAMED_IAM")) {
            names.remove("CAPABILITY_IAM");
        }
        var transforms = transforms(template.section("Transform"));
        if (!transforms.isEmpty()) {
            names.add("CAPABILITY_AUTO_EXPAND");
        }
        return new Capabilities(names, types, transforms);
    }

    private static Set<String> transforms(JsonNode transform) {
        return transform.isString()
                ? Set.of(transform.asString())
                : transform.valueStream().map(name -> name.asString("")).collect(Collectors.toCollection(TreeSet::new));
    }

    ObjectNode describe(ObjectNode answer) {
        names.forEach(answer.putArray("Capabilities")::add);
        if (!types.isEmpty()) {
            answer.put("CapabilitiesReason", "The following resource(s) require capabilities: " + types);
        }
        transforms.forEach(answer.putArray("DeclaredTransforms")::add);
        return answer;
    }
}
