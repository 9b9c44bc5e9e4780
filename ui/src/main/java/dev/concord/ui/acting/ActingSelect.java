package dev.concord.ui.acting;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import dev.concord.project.Membership;
import dev.concord.shared.Topic;
import dev.concord.ui.parts.Live;
import java.util.List;
import java.util.Set;

/** Shows whom the person acts for, lets one with several projects change it, and follows who is let in and removed. */
public final class ActingSelect extends Div {
    private final ActingFor acting;
    private final Runnable changed;
    private final Div choice = new Div();
    private List<Membership> choices = List.of();

    public ActingSelect(ActingFor acting, Live live, Runnable changed) {
        this.acting = acting;
        this.changed = changed;
        addClassName("acting");
        var label = new Span("Acting for");
        label.addClassName("label");
        add(label, choice);
        live.follow(this, Set.of(Topic.PROJECTS), this::follow);
        read();
    }

    private void follow() {
        if (acting.choices().equals(choices)) {
            return;
        }
        read();
        changed.run();
    }

    private void read() {
        choices = acting.choices();
        acting.keep();
        choice.removeAll();
        if (choices.size() > 1) {
            choice.add(select());
        } else {
            var alone = new Div(acting.membership().map(Membership::projectName).orElse("No project"));
            alone.addClassName("alone");
            choice.add(alone);
        }
    }

    private Select<Membership> select() {
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
