package dev.awsstandin.events;

import dev.awsstandin.kernel.cloud.Agenda;
import dev.awsstandin.kernel.cloud.Cloud;
import java.util.List;

/**
 * The default bus. Within the surrounding write an event finds its rules and goes to their targets, unless a misfortune
 * befalls it: what happened and the message that tells of it are committed together.
 */
public final class Bus {

    private static final String DUE = "event-due";

    private final Cloud cloud;
    private final Rules rules;
    private final Deliveries deliveries;
    private final EventMisfortunes misfortunes;
    private final HeldBack late;
    private final HeldBack held;
    private final Agenda agenda;

    Bus(Cloud cloud, Rules rules, Deliveries deliveries, EventMisfortunes misfortunes, Agenda agenda) {
        this.cloud = cloud;
        this.rules = rules;
        this.deliveries = deliveries;
        this.misfortunes = misfortunes;
        this.late = new HeldBack(cloud, "events.late");
        this.held = new HeldBack(cloud, "events.held");
        this.agenda = agenda;
        agenda.on(DUE, (bus, id, at) -> late.take(id).ifPresent(deliveries::send));
    }

    /** Delivers the event to whoever wants it. */
    public void put(Event event) {
        cloud.store().write(() -> {
            var wanted = rules.wanting(event.in(cloud));
            if (!wanted.isEmpty()) {
                meet(event, wanted);
            }
            return true;
        });
    }

    /** Delivers an event that nothing has to do with, whatever it says and whoever it claims to be from. */
    public int forge(Event event) {
        return cloud.store().write(() -> {
            var wanted = rules.wanting(event.in(cloud));
            wanted.forEach(deliveries::send);
            return wanted.size();
        });
    }

    /** Delivers what is still held back, the newest first; says how many deliveries there were. */
    public int release() {
        return cloud.store().write(() -> {
            var all = held.takeAll().reversed();
            all.forEach(deliveries::send);
            return all.size();
        });
    }

    private void meet(Event event, List<Delivery> wanted) {
        var misfortune = misfortunes.befalling(event.detailType());
        if (misfortune.isEmpty()) {
            wanted.forEach(deliveries::send);
            release();
            return;
        }
        switch (misfortune.get().kind()) {
            case DROP -> {}
            case DOUBLE -> {
                wanted.forEach(deliveries::send);
                wanted.forEach(deliveries::send);
            }
            case REORDER -> wanted.forEach(held::add);
            case DELAY -> {
                var at = cloud.clock().now().plus(misfortune.get().by());
                wanted.forEach(delivery -> agenda.plan(at, DUE, Rules.BUS, late.add(delivery)));
            }
        }
    }
}
