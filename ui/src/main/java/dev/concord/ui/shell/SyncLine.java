package dev.concord.ui.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import dev.concord.agreement.Agreement;
import dev.concord.outbox.Backlog;
import dev.concord.shared.Topic;
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

    private final Agreement agreement;

    SyncLine(Agreement agreement, Live live) {
        this.agreement = agreement;
        addClassName("sync");
        getElement().setAttribute("role", "status");
        live.follow(this, Set.of(Topic.OUTBOX, Topic.SUBSCRIPTIONS, Topic.CATALOG), this::read);
        read();
    }

    private void read() {
        removeAll();
        add(look().inline());
    }

    private Look look() {
        try {
            return look(agreement.backlog());
        } catch (RuntimeException unreadable) {
            log.warn("The outbox can't be read", unreadable);
            return new Look(Tone.DASH, Icon.UNKNOWN, "Unknown: the outbox can't be read");
        }
    }

    static Look look(Backlog backlog) {
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
