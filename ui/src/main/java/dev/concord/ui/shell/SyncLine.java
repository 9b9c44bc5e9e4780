package dev.concord.ui.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import dev.concord.datazone.Outbox;
import dev.concord.shared.Changes;
import dev.concord.ui.parts.Icon;
import dev.concord.ui.parts.Live;
import dev.concord.ui.parts.Look;
import dev.concord.ui.parts.Tone;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** One line that always says whether DataZone was told everything. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class SyncLine extends Div {
    private static final Logger log = LoggerFactory.getLogger(SyncLine.class);

    private final Outbox outbox;

    SyncLine(Outbox outbox, Live live) {
        this.outbox = outbox;
        addClassName("sync");
        getElement().setAttribute("role", "status");
        live.follow(this, Set.of(Changes.OUTBOX, Changes.SUBSCRIPTIONS, Changes.CATALOG), this::read);
        read();
    }

    private void read() {
        removeAll();
        add(look().inline());
    }

    private Look look() {
        try {
            return look(outbox.backlog());
        } catch (RuntimeException unreadable) {
            log.warn("The outbox can't be read", unreadable);
            return new Look(Tone.DASH, Icon.UNKNOWN, "Unknown: the outbox can't be read");
        }
    }

    static Look look(Outbox.Backlog backlog) {
        if (backlog.failed() > 0) {
            return new Look(Tone.BAD, Icon.ALERT, writes(backlog.failed()) + " failed");
        }
        if (backlog.waiting() > 0) {
            var verb = backlog.waiting() == 1 ? " waits" : " wait";
            return new Look(Tone.GO, Icon.MOVING, "Catching up: " + writes(backlog.waiting()) + verb);
        }
        return new Look(Tone.OK, Icon.CHECK_CIRCLE, "In step with DataZone");
    }

    private static String writes(int count) {
        return count == 1 ? "1 write" : "%,d writes".formatted(count);
    }
}
