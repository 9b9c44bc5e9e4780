package dev.concord.ui.queue;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.spring.annotation.SpringComponent;
import dev.concord.subscription.Access;
import dev.concord.subscription.Accesses;
import dev.concord.subscription.Decision;
import dev.concord.subscription.RequestId;
import dev.concord.ui.parts.Icon;
import dev.concord.ui.parts.Notice;
import dev.concord.ui.parts.Tone;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** One request in full, with the bar that decides about it while nobody has. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class RequestDetail extends Section {
    private final Accesses accesses;
    private final RequestFacts facts;
    private final Div notices = new Div();
    private final Div body = new Div();
    private final DecisionBar bar;
    private Runnable decided = () -> {};
    private @Nullable Access shown;

    RequestDetail(Accesses accesses, RequestFacts facts, DecisionBar bar) {
        this.accesses = accesses;
        this.facts = facts;
        this.bar = bar;
        addClassName("detail");
        getElement().setAttribute("aria-label", "The request");
        body.addClassName("detail-body");
        notices.getElement().setAttribute("aria-live", "polite");
        add(notices, body, bar);
        bar.setVisible(false);
        bar.whenDone(this::reload, this::refused);
    }

    void whenDecided(Runnable listener) {
        decided = listener;
    }

    void show(RequestId id) {
        if (shown == null || !shown.request().equals(id)) {
            bar.clear();
        }
        fill(accesses.of(id));
    }

    /** Reads again; a person in the middle of a decision is told, and keeps the page as it is. */
    void changed() {
        if (shown == null) {
            return;
        }
        var now = accesses.of(shown.request());
        if (shown.decision() == null && now.decision() != null) {
            tellOfDecision(now.decision());
        } else {
            fill(now);
        }
    }

    private void fill(Access access) {
        shown = access;
        notices.removeAll();
        body.removeAll();
        body.add(facts.of(access, this::reload));
        bar.show(access);
    }

    private void reload() {
        if (shown != null) {
            fill(accesses.of(shown.request()));
        }
        decided.run();
    }

    private void refused(String sentence) {
        stale(new Notice(Tone.WAIT, Icon.CLOCK, sentence, "Your page was older, so nothing changed."));
    }

    private void tellOfDecision(Decision decision) {
        var what = decision instanceof Decision.Approved ? "approved" : "rejected";
        stale(new Notice(
                Tone.WAIT,
                Icon.CLOCK,
                "%s %s this".formatted(decision.byName(), what),
                "Your page is older than that."));
    }

    private void stale(Notice notice) {
        bar.setVisible(false);
        var look = new Button("Show it", pressed -> reload());
        look.addClassName("small");
        notice.add(look);
        notices.removeAll();
        notices.add(notice);
    }
}
