package dev.awsstandin.fuzz;

import dev.awsstandin.AwsStandin;
import dev.awsstandin.RunningStandin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One of everything, under names that begin alike, made by the steps of {@code ground.json}. */
final class Ground {

    static final String ADMINISTRATOR = "arn:aws:iam::" + RunningStandin.ACCOUNT + ":user/administrator";

    private final List<Step> steps = new ArrayList<>();
    private final Map<String, String> kept = new HashMap<>();

    /** A call that succeeded. */
    record Step(String service, String operation, ObjectNode input) {

        String key() {
            return service + ":" + operation;
        }
    }

    private Ground() {}

    public static Ground in(AwsStandin standin, String prefix) {
        var ground = new Ground();
        var directoryGroup = UUID.randomUUID().toString();
        standin.identityCenter().addGroup(directoryGroup, prefix + "-people", List.of());
        ground.kept.put("p", prefix);
        ground.kept.put("directoryGroup", directoryGroup);
        var refused = new ArrayList<String>();
        read().forEach(step -> ground.run(standin, step, refused));
        if (!refused.isEmpty()) {
            throw new IllegalStateException("The ground cannot be laid: " + String.join("\n", refused));
        }
        return ground;
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }

    /** The id that a step kept under this name. */
    String kept(String name) {
        return kept.get(name);
    }

    private void run(AwsStandin standin, JsonNode planned, List<String> refused) {
        var call = planned.required("call").asString().split(":", 2);
        var input = filled(planned.required("with"));
        try {
            var output = standin.behind().run(call[0], call[1], as(planned), input.deepCopy());
            planned.path("keep").forEachEntry((name, pointer) -> kept.put(name, at(output, pointer.asString())));
            steps.add(new Step(call[0], call[1], input));
        } catch (RuntimeException e) {
            refused.add("%s of %s".formatted(e, planned));
        }
    }

    private String as(JsonNode planned) {
        return filled(planned.path("as").asString(ADMINISTRATOR));
    }

    private static String at(JsonNode output, String pointer) {
        var found = output.at(pointer);
        if (!found.isString()) {
            throw new IllegalStateException("Nothing at %s of %s".formatted(pointer, output));
        }
        return found.asString();
    }

    private ObjectNode filled(JsonNode template) {
        return (ObjectNode) JsonMapper.shared().readTree(filled(template.toString()));
    }

    private String filled(String template) {
        var text = template;
        for (var entry : kept.entrySet()) {
            text = text.replace("${" + entry.getKey() + "}", entry.getValue());
        }
        return text;
    }

    private static JsonNode read() {
        try (var stream = Ground.class.getResourceAsStream("ground.json")) {
            return JsonMapper.shared().readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
