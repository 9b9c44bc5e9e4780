package dev.concord.ui.acting;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import dev.concord.identity.Membership;
import java.util.List;

/** Shows whom the person acts for, and lets one with several projects change it. */
public final class ActingSelect extends Div {
    public ActingSelect(ActingFor acting, Runnable changed) {
        addClassName("acting");
        var label = new Span("Acting for");
        label.addClassName("label");
        add(label);
        List<Membership> choices = acting.choices();
        if (choices.size() > 1) {
            add(select(choices, acting, changed));
        } else {
            var alone = new Div(
                    choices.isEmpty() ? "No project" : choices.getFirst().projectName());
            alone.addClassName("alone");
            add(alone);
        }
    }

    private static Select<Membership> select(List<Membership> choices, ActingFor acting, Runnable changed) {
        var select = new Select<Membership>();
        select.setAriaLabel("Acting for");
        select.setItems(choices);
        select.setItemLabelGenerator(Membership::projectName);
        acting.membership().ifPresent(select::setValue);
        select.addValueChangeListener(change -> {
            acting.choose(change.getValue().project());
            changed.run();
        });
        return select;
    }
}
