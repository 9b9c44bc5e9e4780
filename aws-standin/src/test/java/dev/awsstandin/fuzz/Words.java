package dev.awsstandin.fuzz;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;

/** The texts that mean something on a ground, by the member that held them and the thing that they were said of. */
final class Words {

    private final Map<String, Set<String>> byThing = new HashMap<>();
    private final Map<String, Set<String>> byMember = new HashMap<>();
    private final List<String> all = new ArrayList<>();

    private Words() {}

    static Words of(Ground ground) {
        var words = new Words();
        for (var step : ground.steps()) {
            words.read(step, "", step.input());
        }
        words.byMember.values().forEach(words.all::addAll);
        return words;
    }

    /** A text for the member of an operation's input; empty text when nothing is known. */
    String fitting(String service, String operation, String member, RandomGenerator random) {
        for (var thing = thing(operation); !thing.isEmpty(); thing = shorter(thing)) {
            var known = byThing.get(key(service, thing, member));
            if (known != null) {
                return any(List.copyOf(known), random);
            }
        }
        var known = byMember.get(service + ":" + member);
        return known == null ? "" : any(List.copyOf(known), random);
    }

    String any(RandomGenerator random) {
        return any(all, random);
    }

    private void read(Ground.Step step, String member, JsonNode value) {
        if (value.isString()) {
            note(byThing, key(step.service(), thing(step.operation()), member), value.asString());
            note(byMember, step.service() + ":" + member, value.asString());
        } else if (value.isArray()) {
            value.forEach(each -> read(step, member, each));
        } else {
            value.forEachEntry((name, each) -> read(step, name, each));
        }
    }

    private static void note(Map<String, Set<String>> words, String key, String text) {
        words.computeIfAbsent(key, any -> new LinkedHashSet<>()).add(text);
    }

    private static String any(List<String> texts, RandomGenerator random) {
        return texts.get(random.nextInt(texts.size()));
    }

    private static String key(String service, String thing, String member) {
        return service + ":" + thing + ":" + member;
    }

    /** What an operation is about: all but its first word, in the singular. */
    private static String thing(String operation) {
        var name = operation.replaceFirst("^[A-Z][a-z]+", "");
        return name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
    }

    /** Of AssetRevision the Asset. */
    private static String shorter(String thing) {
        return thing.replaceFirst("[A-Z][a-z0-9]*$", "").equals(thing) ? "" : thing.replaceFirst("[A-Z][a-z0-9]*$", "");
    }
}
