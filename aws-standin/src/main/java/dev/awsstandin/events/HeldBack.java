package dev.awsstandin.events;

import dev.awsstandin.kernel.cloud.Cloud;
import dev.awsstandin.kernel.state.Table;
import java.util.List;
import java.util.Optional;

/** Deliveries that wait, in the order in which they came. Kept over restarts. */
final class HeldBack {

    private final Table waiting;

    HeldBack(Cloud cloud, String table) {
        this.waiting = cloud.store().table(table);
    }

    /** The key under which it waits. */
    String add(Delivery delivery) {
        var all = waiting.all();
        var last = all.isEmpty() ? 0 : all.getLast().path("number").asInt();
        var key = key(last + 1);
        waiting.put(key, delivery.toJson().put("number", last + 1));
        return key;
    }

    Optional<Delivery> take(String key) {
        var found = waiting.get(key).map(Delivery::fromJson);
        waiting.remove(key);
        return found;
    }

    List<Delivery> takeAll() {
        var all = waiting.all();
        all.forEach(entry -> waiting.remove(key(entry.path("number").asInt())));
        return all.stream().map(Delivery::fromJson).toList();
    }

    private static String key(int number) {
        return "%09d".formatted(number);
    }
}
