package dev.concord.ui.setup;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.concord.identity.Action;
import dev.concord.identity.People;
import dev.concord.identity.Permissions;
import dev.concord.setup.CheckResult;
import dev.concord.setup.CheckState;
import dev.concord.setup.Group;
import dev.concord.setup.Offer;
import dev.concord.setup.SetUp;
import dev.concord.setup.SetUpReport;
import dev.concord.shared.Topic;
import dev.concord.ui.parts.Icon;
import dev.concord.ui.parts.Key;
import dev.concord.ui.parts.KeyHints;
import dev.concord.ui.parts.Live;
import dev.concord.ui.parts.Look;
import dev.concord.ui.parts.Times;
import dev.concord.ui.parts.Tone;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Whether the domain is set up as Concord needs it: check by check, with the cure, and what Concord offers to do. */
@Route("set-up")
@PageTitle("Set-up · Concord")
@RolesAllowed({"ADMIN", "AUDITOR"})
class SetUpView extends Main {
    private static final List<CheckState> WORST_FIRST =
            List.of(CheckState.FAILED, CheckState.WARNING, CheckState.UNKNOWN, CheckState.PASSED);

    private final SetUp setUp;
    private final People people;
    private final Times times;
    private final boolean mayChange;
    private final Div counts = new Div();
    private final Span when = new Span();
    private final Div checks = new Div();
    private final Button check = new Button("Check now", Icon.AGAIN.draw(), pressed -> check());

    SetUpView(SetUp setUp, People people, Permissions permissions, Times times, Live live) {
        this.setUp = setUp;
        this.people = people;
        this.times = times;
        this.mayChange = permissions.may(Action.SET_UP_DOMAIN);
        addClassNames("page", "set-up");
        counts.addClassNames("row", "wrap");
        when.addClassNames("dim", "s", "end");
        when.getElement().setAttribute("role", "status");
        check.addThemeVariants(ButtonVariant.PRIMARY);
        check.setVisible(mayChange);
        Key.on("c", check);
        var head = new Header(new H1("Set-up"), counts, when, check);
        head.addClassName("page-head");
        checks.addClassName("checks");
        var body = new Div(checks, new ForTheAdministrator(setUp.template()));
        body.addClassName("page-body");
        add(head, body, mayChange ? new KeyHints(Key.of("Check now", "C")) : new KeyHints());
        show();
        live.follow(this, Set.of(Topic.SETUP), this::show);
    }

    private void check() {
        setUp.check();
        show();
    }

    private void show() {
        var report = setUp.report();
        counts.removeAll();
        WORST_FIRST.stream()
                .filter(state -> report.count(state) > 0)
                .forEach(state ->
                        counts.add(CheckLooks.count(state, report.count(state)).badge()));
        when.removeAll();
        when.add(when(report));
        check.setEnabled(!report.running());
        checks.removeAll();
        for (var group : Group.values()) {
            checks.add(card(group, report));
        }
    }

    private Span when(SetUpReport report) {
        if (report.running()) {
            return new Look(Tone.GO, Icon.MOVING, "Checking").inline();
        }
        return report.run()
                .flatMap(run -> run.endedAt())
                .map(ended -> new Span(new Span("Checked "), times.at(ended)))
                .orElseGet(() -> new Span(mayChange ? "Not checked yet" : "Not checked yet. An ML admin can."));
    }

    private Section card(Group group, SetUpReport report) {
        var card = new Section(new Header(new H2(group.word())));
        card.addClassName("card");
        report.checks().stream()
                .filter(result -> result.check().group() == group)
                .map(this::row)
                .forEach(card::add);
        return card;
    }

    private CheckRow row(CheckResult result) {
        return new CheckRow(result, mayChange, people, times, this::open);
    }

    private void open(Offer offer) {
        new OfferDialog(offer, this::take).open();
    }

    private void take(UUID offer) {
        setUp.take(offer);
        show();
    }
}
