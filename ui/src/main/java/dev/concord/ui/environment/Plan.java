package dev.concord.ui.environment;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.concord.provisioning.BlueprintKind;
import dev.concord.provisioning.EnvironmentProfile;
import dev.concord.ui.parts.Card;
import dev.concord.ui.parts.Icon;
import dev.concord.ui.parts.Look;
import dev.concord.ui.parts.Tone;
import java.util.Objects;

/** What a deployment will make, by the profile, and what the checks of the profile said. */
final class Plan {
    private Plan() {}

    static Div of(BlueprintKind kind, EnvironmentProfile profile) {
        var revision = Objects.requireNonNull(profile.made());
        var form = revision.form();
        var made = new Card("Resources");
        kind.makes(form).forEach(resource -> make(made, resource.what(), resource.words()));
        var told = new Div(
                line("Make environment from profile %s, revision %d".formatted(profile.name(), revision.number())));
        told.addClassName("diff");
        var left = new Div(made, new Card("What AWS will be told").withBody(told));
        var checks = VerdictList.card("Checks", revision.verdicts());
        if (revision.verdicts().isEmpty()) {
            checks.withBody(new Span("This profile was made outside Concord; it is checked as the first step."));
        }
        var columns = new Div(left, new Div(checks));
        columns.addClassName("halved");
        columns.getStyle().set("padding-top", "16px");
        return columns;
    }

    private static void make(Card card, String what, String words) {
        var name = new Span(what);
        name.addClassName("strong");
        var text = new Span(words);
        text.addClassName("seen");
        var line = new Div(
                Icon.PLUS.draw("m"), new Div(name, new Span(" "), text), new Look(Tone.OK, Icon.PLUS, "Make").badge());
        line.addClassName("verdict");
        card.with(line);
    }

    private static Div line(String what) {
        var mono = new Span("CreateEnvironment");
        mono.addClassName("mono");
        var sign = new Span("+");
        sign.addClassName("sign");
        var line = new Div(sign, new Div(new Div(what), mono));
        line.addClassNames("change", "add");
        return line;
    }
}
