package dev.concord.ui.environment;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.concord.provisioning.Verdict;
import dev.concord.provisioning.Verdict.Result;
import dev.concord.ui.parts.Card;
import dev.concord.ui.parts.Icon;
import dev.concord.ui.parts.Look;
import dev.concord.ui.parts.Tone;
import java.util.List;
import java.util.Locale;

/** What checks found: what failed first, then what a person has to confirm, then what passed. */
final class VerdictList {
    private VerdictList() {}

    static Card card(String title, List<Verdict> verdicts) {
        var card = new Card(title);
        for (Result result : List.of(Result.FAILED, Result.TO_CONFIRM, Result.PASSED)) {
            var some = verdicts.stream()
                    .filter(verdict -> verdict.result() == result)
                    .toList();
            some.forEach(verdict -> card.with(line(verdict)));
            if (!some.isEmpty()) {
                card.withAtEnd(new Look(look(result).tone(), look(result).icon(), count(some.size(), result)).badge());
            }
        }
        return card;
    }

    private static Div line(Verdict verdict) {
        var look = look(verdict.result());
        var found = new Span(
                verdict.result() == Result.PASSED
                        ? verdict.found()
                        : "Found %s. Allowed is %s.".formatted(verdict.found(), verdict.allowed()));
        found.addClassName("seen");
        var rule = new Span(verdict.rule());
        rule.addClassName("strong");
        var said = new Div(rule, new Span(" "), found);
        var result = new Span(look.word());
        result.addClassName("result");
        var line = new Div(look.icon().draw("m"), said, result);
        line.addClassNames("verdict", look.tone().className());
        return line;
    }

    private static String count(int some, Result result) {
        return some + " " + look(result).word().toLowerCase(Locale.ROOT);
    }

    private static Look look(Result result) {
        return switch (result) {
            case FAILED -> new Look(Tone.BAD, Icon.SHIELD_X, "Failed");
            case TO_CONFIRM -> new Look(Tone.WAIT, Icon.SHIELD_ALERT, "To confirm");
            case PASSED -> new Look(Tone.OK, Icon.SHIELD_CHECK, "Passed");
        };
    }
}
