package dev.concord.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import dev.concord.shared.Changes;
import dev.concord.shared.Topic;
import java.util.Set;

/** Lets a page read again when something changed on any node. */
@org.springframework.stereotype.Component
public class Live {
    private final Changes changes;

    Live(Changes changes) {
        this.changes = changes;
    }

    /** Runs the reading with the page's session locked, from when the component is attached until it is detached. */
    public void follow(Component component, Set<Topic> topics, Runnable reading) {
        component.addAttachListener(attached -> {
            var readings = of(attached.getUI());
            var one = readings.add(topics, reading);
            component.addDetachListener(detached -> {
                readings.remove(one);
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
