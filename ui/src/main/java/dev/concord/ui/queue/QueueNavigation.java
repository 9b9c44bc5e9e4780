package dev.concord.ui.queue;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNavItem;
import dev.concord.identity.Action;
import dev.concord.identity.Permissions;
import dev.concord.shared.Slice;
import dev.concord.shared.Topic;
import dev.concord.subscription.Accesses;
import dev.concord.ui.parts.Icon;
import dev.concord.ui.parts.Live;
import dev.concord.ui.parts.Tone;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The way into the queue, for those who decide about something; it says how many requests wait. */
@Component
public class QueueNavigation {
    private final Permissions permissions;
    private final Accesses accesses;
    private final Live live;

    QueueNavigation(Permissions permissions, Accesses accesses, Live live) {
        this.permissions = permissions;
        this.accesses = accesses;
        this.live = live;
    }

    public Optional<SideNavItem> item() {
        if (permissions.projects(Action.DECIDE).isEmpty()) {
            return Optional.empty();
        }
        var item = new SideNavItem("Approval queue", QueueView.class, Icon.INBOX.draw());
        var count = new Span();
        count.addClassNames("count", Tone.WAIT.className());
        item.setSuffixComponent(count);
        live.follow(item, Set.of(Topic.SUBSCRIPTIONS), () -> count(count));
        count(count);
        return Optional.of(item);
    }

    private void count(Span count) {
        long waiting = accesses.waiting(Slice.first(1)).total();
        count.setText("%,d".formatted(waiting));
        count.setVisible(waiting > 0);
        count.getElement().setAttribute("aria-label", waiting + " waiting");
    }
}
