package dev.awsstandin.fuzz;

import dev.awsstandin.model.SampleInput;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Inputs that an operation may well take: as they were on the ground, or samples with the ground's words in them. */
final class Inputs {

    private final Map<String, List<ObjectNode>> seen;
    private final Words words;

    Inputs(Ground ground, Words words) {
        this.seen = ground.steps().stream()
                .collect(Collectors.groupingBy(
                        Ground.Step::key, Collectors.mapping(Ground.Step::input, Collectors.toList())));
        this.words = words;
    }

    ObjectNode of(Offer offer, RandomGenerator random) {
        var known = seen.getOrDefault(offer.key(), List.of());
        var input = known.isEmpty() || random.nextInt(4) == 0
                ? sample(offer, random)
                : known.get(random.nextInt(known.size())).deepCopy();
        offer.operation().token().ifPresent(token -> input.put(token, "token-%016x".formatted(random.nextLong())));
        // Waiting is not what is looked for.
        input.remove("WaitTimeSeconds");
        if (random.nextInt(3) == 0) {
            rename(input, random);
        }
        return input;
    }

    private ObjectNode sample(Offer offer, RandomGenerator random) {
        var sample = SampleInput.of(offer.operation());
        // A page token is never a guess.
        sample.remove(List.of("nextToken", "NextToken", "Marker"));
        fill(sample, offer, "", random);
        return sample;
    }

    private JsonNode fill(JsonNode value, Offer offer, String member, RandomGenerator random) {
        if (value instanceof ObjectNode object) {
            object.propertyStream()
                    .toList()
                    .forEach(each -> object.set(each.getKey(), fill(each.getValue(), offer, each.getKey(), random)));
        } else if (value instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, fill(array.get(i), offer, member, random));
            }
        } else if (value.isString()) {
            var word = words.fitting(offer.service().name(), offer.operation().name(), member, random);
            return word.isEmpty() ? value : StringNode.valueOf(word);
        }
        return value;
    }

    /** What is made anew needs a new name. */
    private static void rename(ObjectNode input, RandomGenerator random) {
        input.propertyStream()
                .filter(each ->
                        each.getKey().matches("name|.*Name") && each.getValue().isString())
                .toList()
                .forEach(each -> input.put(
                        each.getKey(), each.getValue().asString() + "-%04x".formatted(random.nextInt(0x10000))));
    }
}
