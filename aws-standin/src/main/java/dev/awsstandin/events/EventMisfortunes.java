package dev.awsstandin.events;

import dev.awsstandin.kernel.cloud.Cloud;
import dev.awsstandin.kernel.state.Table;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import tools.jackson.databind.node.ObjectNode;

/**
 * The misfortunes that wait for events. They are asked in the order in which they were planned, and the first that
 * strikes is the only one. Only events that some rule wants are at risk. Kept over restarts, with how often each struck.
 */
public final class EventMisfortunes {

    private static final String FIRED = "fired";
    private static final String MET = "met";
    // By which a SplittableRandom goes on from one number to the next.
    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

    private final Cloud cloud;
    private final Table planned;

    EventMisfortunes(Cloud cloud) {
        this.cloud = cloud;
        this.planned = cloud.store().table("events.misfortunes");
    }

    /** Its number, by which it can be removed. */
    public int plan(EventMisfortune misfortune) {
        return cloud.store().write(() -> {
            var all = planned.all();
            var number = all.isEmpty() ? 1 : all.getLast().path("number").asInt() + 1;
            save(misfortune.toJson().put("number", number).put(MET, 0).put(FIRED, 0));
            return number;
        });
    }

    /** All that were planned, with number and how often they fired. */
    public List<ObjectNode> all() {
        return planned.all();
    }

    public int fired(int number) {
        return planned.get(key(number)).map(entry -> entry.path(FIRED).asInt()).orElse(0);
    }

    public void remove(int number) {
        planned.remove(key(number));
    }

    /** What befalls an event of this type, if anything does. */
    Optional<EventMisfortune> befalling(String detailType) {
        for (var entry : planned.all()) {
            var misfortune = EventMisfortune.fromJson(entry);
            if (misfortune.means(detailType) && strikes(misfortune, entry)) {
                return Optional.of(misfortune);
            }
        }
        return Optional.empty();
    }

    private boolean strikes(EventMisfortune misfortune, ObjectNode entry) {
        var met = entry.path(MET).asInt();
        var fired = entry.path(FIRED).asInt();
        var strikes = misfortune.times() > 0
                ? fired < misfortune.times()
                : chance(misfortune.seed(), met) < misfortune.probability();
        save(entry.put(MET, met + 1).put(FIRED, strikes ? fired + 1 : fired));
        return strikes;
    }

    /** The n-th of the numbers that the seed begins. */
    private static double chance(long seed, int n) {
        return new SplittableRandom(seed + n * GOLDEN_GAMMA).nextDouble();
    }

    private void save(ObjectNode entry) {
        planned.put(key(entry.path("number").asInt()), entry);
    }

    private static String key(int number) {
        return "%09d".formatted(number);
    }
}
