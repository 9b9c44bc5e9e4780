package dev.awsstandin.events;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.Resource;
import dev.awsstandin.kernel.cloud.Cloud;
import dev.awsstandin.kernel.state.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The rules of the default bus, the only one, as DescribeRule shows them, with their targets and tags. */
final class Rules {

    static final String BUS = "default";

    private final Cloud cloud;
    private final Table rules;

    Rules(Cloud cloud) {
        this.cloud = cloud;
        this.rules = cloud.store().table("events.rules");
    }

    /** The bus that a call names or means must exist. */
    void requireBus(Call call) {
        var bus = call.text("EventBusName");
        if (!isDefault(cloud, bus)) {
            throw EventErrors.missing("Event bus %s does not exist.".formatted(bus));
        }
    }

    /** Whether the name or ARN is that of the default bus; nothing is. */
    static boolean isDefault(Cloud cloud, String bus) {
        return bus.isEmpty() || bus.equals(BUS) || bus.equals(cloud.arn("events", "event-bus/" + BUS));
    }

    /** Where the event must go: to each target of each rule that is on and wants it. */
    List<Delivery> wanting(ObjectNode event) {
        return rules
                .where(rule -> rule.path("State").asString("").equals("ENABLED")
                        && rule.has("EventPattern")
                        && !rule.path("Targets").isEmpty()
                        && EventPattern.of(rule.path("EventPattern").asString()).matches(event))
                .stream()
                .flatMap(rule -> rule.path("Targets").valueStream().map(target -> delivery(rule, target, event)))
                .toList();
    }

    private static Delivery delivery(ObjectNode rule, JsonNode target, ObjectNode event) {
        return new Delivery(rule.path("Name").asString(), rule.path("Arn").asString(), target, event);
    }

    Optional<ObjectNode> find(String name) {
        return rules.get(name);
    }

    ObjectNode get(String name) {
        return find(name)
                .orElseThrow(() -> EventErrors.missing("Rule %s does not exist on EventBus %s.".formatted(name, BUS)));
    }

    List<ObjectNode> all() {
        return rules.all();
    }

    void save(ObjectNode rule) {
        rules.put(rule.path("Name").asString(), rule);
    }

    void remove(String name) {
        rules.remove(name);
    }

    String arn(String name) {
        return cloud.arn("events", "rule/" + name);
    }

    Resource resource(String name) {
        return new Resource(arn(name), find(name).map(Rules::tags).orElseGet(Map::of));
    }

    private static Map<String, String> tags(ObjectNode rule) {
        var tags = new TreeMap<String, String>();
        rule.path("Tags")
                .forEach(tag ->
                        tags.put(tag.path("Key").asString(""), tag.path("Value").asString("")));
        return tags;
    }

    /** Without what only the stand-in keeps. */
    static ObjectNode view(ObjectNode rule) {
        var view = Json.object();
        rule.forEachEntry((name, value) -> {
            if (!name.equals("Targets") && !name.equals("Tags")) {
                view.set(name, value);
            }
        });
        return view;
    }
}
