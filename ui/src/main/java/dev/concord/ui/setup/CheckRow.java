package dev.concord.ui.setup;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.concord.identity.People;
import dev.concord.setup.Act;
import dev.concord.setup.CheckResult;
import dev.concord.setup.CheckState;
import dev.concord.setup.Offer;
import dev.concord.ui.parts.Facts;
import dev.concord.ui.parts.Icon;
import dev.concord.ui.parts.Look;
import dev.concord.ui.parts.Times;
import dev.concord.ui.parts.Tone;
import java.util.function.Consumer;

/** One check: a line when it passed, else what was found, what is expected, why it matters and what to do. */
final class CheckRow extends Div {
    private final CheckResult result;
    private final People people;
    private final Times times;
    private final Div said = new Div();

    /** The consumer opens an offer; without rights to take it there is no button. */
    CheckRow(CheckResult result, boolean mayTake, People people, Times times, Consumer<Offer> open) {
        this.result = result;
        this.people = people;
        this.times = times;
        var look = CheckLooks.of(result.state());
        addClassNames("check", look.tone().className());
        setId("check-" + result.check().id());
        said.addClassName("said");
        var verdict = new Span(look.word());
        verdict.addClassName("verdict");
        add(look.icon().draw(), said, verdict);
        fill();
        if (mayTake) {
            result.offer().filter(offer -> !result.telling()).ifPresent(offer -> said.add(button(offer, open)));
        }
    }

    private void fill() {
        var title = new Span(result.check().title());
        title.addClassName("strong");
        said.add(title);
        if (result.state() == CheckState.PASSED) {
            var found = new Span(result.found());
            found.addClassName("dim");
            said.add(found);
        } else {
            var why = new Span(result.check().why());
            why.addClassName("dim");
            said.add(why, facts());
        }
        result.act().ifPresent(this::tell);
    }

    private Facts facts() {
        var facts = Facts.inColumns().with("Found", result.found());
        if (!result.expected().isEmpty()) {
            facts.with("Expected", result.expected());
        }
        return result.cure().isEmpty() ? facts : facts.with("Cure", result.cure());
    }

    private void tell(Act act) {
        switch (act.state()) {
            case TELLING -> said.add(new Look(Tone.GO, Icon.MOVING, "AWS is being told" + howFar(act)).inline());
            case DONE -> {
                var line = new Span(new Span(people.name(act.by()) + " let Concord do this "), times.at(act.at()));
                line.addClassNames("dim", "xs");
                said.add(line);
            }
            case FAILED -> {
                var line = new Span("AWS refused%s. %s".formatted(howFar(act), act.failure()));
                line.addClassName("refusal");
                said.add(line);
            }
        }
    }

    private static String howFar(Act act) {
        var calls = act.calls().size();
        return calls == 1 ? "" : ", %d of %d are done".formatted(act.told(), calls);
    }

    private static Div button(Offer offer, Consumer<Offer> open) {
        var button = new Button(offer.title(), pressed -> open.accept(offer));
        button.addClassName("small");
        var line = new Div(button);
        line.addClassName("row");
        return line;
    }
}
