package dev.concord.ui.agreement;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.concord.agreement.Agreement;
import dev.concord.agreement.Standing;
import dev.concord.inbox.Coverage;
import dev.concord.inbox.Difference;
import dev.concord.outbox.Unfinished;
import dev.concord.shared.Scope;
import dev.concord.shared.Topic;
import dev.concord.ui.parts.Card;
import dev.concord.ui.parts.Icon;
import dev.concord.ui.parts.Key;
import dev.concord.ui.parts.KeyHints;
import dev.concord.ui.parts.Live;
import dev.concord.ui.parts.Times;
import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What keeps Concord and AWS from agreeing: differences, what AWS was not told yet, and what was not looked at. */
@Route("agreement")
@PageTitle("Agreement · Concord")
@PermitAll
class AgreementView extends Main {
    private static final Duration TIMES_STAY_TRUE = Duration.ofSeconds(20);

    private final Agreement agreement;
    private final AgreementRows rows;
    private final Times times;
    private final H1 title = new H1();
    private final Span whose = new Span();
    private final Span elsewhere =
            new Span("The menu counts more than you see here: the rest is in projects that you are not a member of.");
    private final LazyRows<Difference> differences;
    private final LazyRows<Unfinished> writes;
    private final Span noDifference = nothing("No difference is known.");
    private final Span noWrite = nothing("Nothing that was decided here waits for AWS.");
    private final Card reading = new Card("What is looked at");
    private final Map<String, ObserverPart> observers = new HashMap<>();
    private List<String> order = List.of();

    AgreementView(Agreement agreement, AgreementRows rows, Times times, Live live) {
        this.agreement = agreement;
        this.rows = rows;
        this.times = times;
        addClassNames("page", "agreement");
        differences = new LazyRows<>("Differences", rows::row, Difference::id, agreement::differences);
        writes = new LazyRows<>("What AWS has not confirmed", rows::row, Unfinished::id, agreement::writes);
        whose.addClassName("dim");
        elsewhere.addClassNames("s", "dim");
        boolean may = agreement.mayLook();
        var look = Key.on("c", new Button("Look now", Icon.AGAIN.draw(), pressed -> look()));
        look.addClassName("end");
        look.setVisible(may);
        var head = new Header(title, whose, look);
        head.addClassName("page-head");
        var promise = new Span("A repair never turns a revoke back into a grant.");
        promise.addClassNames("s", "dim");
        var body = new Div(
                elsewhere,
                new Card("Differences").withAtEnd(promise).with(differences, noDifference),
                new Card("What AWS has not confirmed").with(writes, noWrite),
                reading);
        body.addClassName("page-body");
        var move = Key.of("Move", "↑", "↓");
        var open = Key.of("Open", "Enter");
        add(head, body, may ? new KeyHints(move, open, Key.of("Look now", "C")) : new KeyHints(move, open));
        show();
        live.follow(
                this,
                Set.of(Topic.OUTBOX, Topic.SUBSCRIPTIONS, Topic.CATALOG, Topic.PROJECTS, Topic.ENVIRONMENTS),
                this::show);
        live.every(this, TIMES_STAY_TRUE, this::show);
    }

    private void look() {
        agreement.look();
        show();
    }

    private void show() {
        var standing = agreement.standing();
        var scope = agreement.scope();
        title.setText(StandingLooks.of(standing, times::since).word());
        whose.setText(whose(standing, scope));
        int differing = differences.read();
        int unconfirmed = writes.read();
        noDifference.setVisible(differing == 0);
        noWrite.setVisible(unconfirmed == 0);
        show(agreement.observers());
        elsewhere.setVisible(
                differing < standing.differences() || unconfirmed < standing.failed() + standing.waiting());
    }

    private String whose(Standing standing, Scope scope) {
        var looked = standing.looked() == null ? "" : ", looked " + times.ago(standing.looked());
        if (scope.everything()) {
            return "What Concord says and what AWS shows, in the whole domain" + looked;
        }
        int count = scope.projects().size();
        return "What Concord says and what AWS shows, for your %s%s"
                .formatted(count == 1 ? "project" : count + " projects", looked);
    }

    /** Parts stay where they are as long as their order does: one of them may have the focus. */
    private void show(List<Coverage> seen) {
        seen.forEach(observer -> observers
                .computeIfAbsent(observer.observer(), name -> part(observer))
                .show(observer, times));
        var now = seen.stream().map(Coverage::observer).toList();
        if (!now.equals(order)) {
            order = now;
            now.forEach(name -> reading.add(observers.get(name)));
        }
    }

    private ObserverPart part(Coverage observer) {
        return new ObserverPart(
                observer,
                new LazyRows<>(
                        observer.title(),
                        rows::row,
                        sight -> sight.subject(),
                        slice -> agreement.subjects(observer.observer(), slice)));
    }

    private static Span nothing(String sentence) {
        var nothing = new Span(sentence);
        nothing.addClassNames("s", "dim", "nothing-here");
        return nothing;
    }
}
