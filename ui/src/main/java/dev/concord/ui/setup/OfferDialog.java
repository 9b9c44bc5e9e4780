package dev.concord.ui.setup;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import dev.concord.setup.Offer;
import dev.concord.setup.OfferedCall;
import dev.concord.shared.Refused;
import dev.concord.ui.parts.Key;
import dev.concord.ui.parts.Notice;
import java.util.UUID;
import java.util.function.Consumer;

/** Shows exactly what AWS would be told, before an admin lets Concord do it. */
final class OfferDialog extends Dialog {
    private static final int FEW = 5;

    OfferDialog(Offer offer, Consumer<UUID> take) {
        setHeaderTitle(offer.title());
        setWidth("640px");
        var explanation = new Paragraph(
                "Concord tells AWS this and nothing else, as its bootstrap role and in your name. The checks run again afterwards.");
        explanation.addClassNames("s", "dim");
        var all = new Div(explanation);
        all.addClassName("form");
        boolean many = offer.calls().size() > FEW;
        offer.calls().forEach(call -> all.add(many ? folded(call) : told(call)));
        add(all);
        var go = new Button(
                offer.calls().size() == 1
                        ? "Make this call"
                        : "Make these %d calls".formatted(offer.calls().size()),
                pressed -> go(offer, take));
        go.addThemeVariants(ButtonVariant.PRIMARY);
        Key.on("Ctrl Enter", go);
        getFooter().add(new Button("Back", pressed -> close()), go);
    }

    private void go(Offer offer, Consumer<UUID> take) {
        close();
        try {
            take.accept(offer.id());
        } catch (Refused refused) {
            Notice.refused(String.valueOf(refused.getMessage()));
        }
    }

    /** What AWS is told is drawn once somebody opens it: an offer may hold a policy for each of hundreds of projects. */
    private static Details folded(OfferedCall call) {
        var details = new Details(call.sentence());
        details.addOpenedChangeListener(change -> {
            details.removeAll();
            if (change.isOpened()) {
                details.add(told(call));
            }
        });
        return details;
    }

    private static Div told(OfferedCall call) {
        var operation = new Span(call.operation());
        operation.addClassName("mono");
        var told = new Div(new Span(call.sentence()), operation, new Pre(call.input()));
        told.addClassNames("told", "s");
        return told;
    }
}
