package dev.concord.local.deployed;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

/** What compose.yaml tells a service, with the values that an operator sets. */
record ComposedService(List<String> command, Map<String, String> environment) {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+):\\?[^}]+}");

    static ComposedService named(String name, Map<String, String> values) throws IOException {
        Object compose = new Yaml().load(Files.readString(Checkout.file("compose.yaml")));
        var service = new JsonMapper().valueToTree(compose).path("services").path(name);
        var environment = new HashMap<String, String>();
        service.path("environment")
                .properties()
                .forEach(setting -> environment.put(
                        setting.getKey(), filled(setting.getValue().asString(), values)));
        var command = service.path("command")
                .valueStream()
                .map(word -> word.asString())
                .toList();
        return new ComposedService(command, Map.copyOf(environment));
    }

    private static String filled(String text, Map<String, String> values) {
        return VARIABLE.matcher(text).replaceAll(found -> {
            var value = values.get(found.group(1));
            if (value == null) {
                throw new IllegalArgumentException(found.group() + " has no value here");
            }
            return Matcher.quoteReplacement(value);
        });
    }
}
