package dev.concord.local.demo;

import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads CloudFormation's YAML: a short tag as !Sub becomes a map of one, as in CloudFormation's JSON. */
final class TemplateYaml extends SafeConstructor {
    private TemplateYaml() {
        super(new LoaderOptions());
        yamlMultiConstructors.put("!", new ShortTag());
    }

    static Map<String, Object> read(String yaml) {
        return new Yaml(new TemplateYaml()).load(yaml);
    }

    private final class ShortTag extends AbstractConstruct {
        @Override
        public Object construct(Node node) {
            var name = node.getTag().getValue().substring(1);
            return Map.of(name.equals("Ref") ? name : "Fn::" + name, content(node));
        }

        private Object content(Node node) {
            return switch (node) {
                case ScalarNode scalar -> scalar.getValue();
                case SequenceNode list -> List.copyOf(constructSequence(list));
                case MappingNode map -> constructMapping(map);
                default -> throw new IllegalStateException("Not known: " + node);
            };
        }
    }
}
