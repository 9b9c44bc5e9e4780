package dev.concord.ui.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import dev.concord.agreement.Agreement;
import dev.concord.shared.Topic;
import dev.concord.ui.agreement.AgreementNavigation;
import dev.concord.ui.agreement.StandingLooks;
import dev.concord.ui.parts.Icon;
import dev.concord.ui.parts.Live;
import dev.concord.ui.parts.Look;
import dev.concord.ui.parts.Times;
import dev.concord.ui.parts.Tone;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** One line that always says whether Concord and AWS agree, and leads to what keeps them from it. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class SyncLine extends Div {
    private static final Logger log = LoggerFactory.getLogger(SyncLine.class);
    private static final Duration TIMES_STAY_TRUE = Duration.ofSeconds(20);

    private final Agreement agreement;
    private final Times times;
    private final Span state = new Span();
    private final Span looked = new Span();
    private @Nullable Look shown;

    /** Screen readers hear the state when it becomes another, not the time each time that it is told. */
    SyncLine(Agreement agreement, Times times, Live live) {
        this.agreement = agreement;
        this.times = times;
        addClassName("sync");
        state.getElement().setAttribute("role", "status");
        looked.addClassNames("xs", "dim");
        add(AgreementNavigation.link(state, looked));
        live.follow(this, Set.of(Topic.OUTBOX, Topic.SUBSCRIPTIONS, Topic.CATALOG), this::read);
        live.every(this, TIMES_STAY_TRUE, this::read);
        read();
    }

    private void read() {
        try {
            var standing = agreement.standing();
            show(StandingLooks.of(standing, times::since));
            looked.removeAll();
            if (standing.looked() != null) {
                looked.add(new Span("looked "), times.going(standing.looked()));
            }
            looked.setTitle(String.join(", ", standing.unknown()));
        } catch (RuntimeException unreadable) {
            log.warn("It can't be read whether Concord and AWS agree", unreadable);
            show(new Look(Tone.DASH, Icon.UNKNOWN, "Unknown: the database can't be read"));
            looked.removeAll();
        }
    }

    private void show(Look look) {
        if (!look.equals(shown)) {
            shown = look;
            state.removeAll();
            state.add(look.inline());
        }
    }
}
