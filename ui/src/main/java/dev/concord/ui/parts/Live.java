package dev.concord.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import dev.concord.shared.Changes;
import dev.concord.shared.Topic;
import dev.concord.ui.parts.Readings.Reading;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Lets a page read again when something changed on any node. */
@org.springframework.stereotype.Component
public class Live {
    private final Changes changes;

    Live(Changes changes) {
        this.changes = changes;
    }

    /**
     * Runs the reading with the page's session locked, from when the component is attached until it is detached. Asked for
     * before the component reads for the first time, so that a change between that and its being attached is read too.
     */
    public void follow(Component component, Set<Topic> topics, Runnable reading) {
        follow(component, new Reading(topics, () -> "", reading));
    }

    /**
     * The same when this thing changed, or anything of its topic did. What one change concerns twice is read once. The id is
     * asked for by the thread that hears of changes.
     */
    public void follow(Component component, Topic topic, Supplier<String> id, Runnable reading) {
        follow(component, new Reading(Set.of(topic), id, reading));
    }

    /** Runs the reading again and again, as long as the component is attached, so that times on it stay true. */
    public void every(Component component, Duration pause, Runnable reading) {
        var repeating = new Reading(Set.of(), () -> "", reading);
        component.addAttachListener(attached -> {
            var readings = of(attached.getUI());
            readings.add(repeating);
            var repeated = new Repeated(pause, () -> readings.missed(repeating));
            component.addDetachListener(detached -> {
                repeated.end();
                readings.remove(repeating);
                detached.unregisterListener();
            });
        });
    }

    private void follow(Component component, Reading reading) {
        var known = new AtomicLong(changes.heard(reading.topics()));
        component.addAttachListener(attached -> {
            var readings = of(attached.getUI());
            readings.add(reading);
            if (changes.heard(reading.topics()) > known.get()) {
                readings.missed(reading);
            }
            component.addDetachListener(detached -> {
                known.set(changes.heard(reading.topics()));
                readings.remove(reading);
                detached.unregisterListener();
            });
        });
    }

    private Readings of(UI ui) {
        var known = ComponentUtil.getData(ui, Readings.class);
        if (known != null) {
            return known;
        }
        var readings = new Readings(ui);
        ComponentUtil.setData(ui, Readings.class, readings);
        var listening = changes.listen(readings::tell);
        ui.addDetachListener(closed -> listening.close());
        return readings;
    }
}
