package dev.concord.ui.environment;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import dev.concord.provisioning.Environment;
import dev.concord.provisioning.Provisioning;
import dev.concord.shared.Refused;
import dev.concord.shared.Topic;
import dev.concord.ui.parts.Icon;
import dev.concord.ui.parts.Key;
import dev.concord.ui.parts.Live;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Shows what is lost with an environment, as it becomes known, and asks for its name before it is retired. */
@Component
class RetireDialog {
    private final Provisioning provisioning;
    private final Losses losses;
    private final Live live;

    RetireDialog(Provisioning provisioning, Losses losses, Live live) {
        this.provisioning = provisioning;
        this.losses = losses;
        this.live = live;
    }

    void open(Environment environment) {
        var dialog = new Dialog("Retire " + environment.name());
        dialog.setWidth("600px");
        var name = new TextField("Type %s to retire it".formatted(environment.name()));
        name.setWidthFull();
        name.setMaxLength(64);
        var form = new Div(lost(environment), name);
        form.addClassName("form");
        dialog.add(form);
        var retire = new Button("Retire", Icon.TRASH.draw(), pressed -> retire(environment, name, dialog));
        retire.addClassName("bad");
        dialog.getFooter().add(new Button("Back", pressed -> dialog.close()), Key.on("Ctrl Enter", retire));
        dialog.open();
        name.focus();
    }

    private Div lost(Environment environment) {
        var lost = new Div();
        lost.addClassName("form");
        live.follow(lost, Set.of(Topic.ENVIRONMENTS, Topic.SUBSCRIPTIONS), () -> show(lost, environment));
        show(lost, environment);
        return lost;
    }

    /** How many there are is said, since the list scrolls. */
    private void show(Div lost, Environment environment) {
        var list = losses.of(environment);
        var why = new Paragraph("%s with it. Subscriptions stay and are granted again in another environment."
                .formatted(going((int) list.getChildren().count())));
        why.addClassNames("s", "dim");
        lost.removeAll();
        lost.add(why, list);
    }

    private static String going(int count) {
        return switch (count) {
            case 0 -> "Nothing goes";
            case 1 -> "This goes";
            default -> "All %d of these go".formatted(count);
        };
    }

    private void retire(Environment environment, TextField name, Dialog dialog) {
        try {
            var run = provisioning.retire(environment.id(), name.getValue());
            dialog.close();
            EnvironmentsNavigation.open(run);
        } catch (Refused refused) {
            name.setInvalid(true);
            name.setErrorMessage(refused.getMessage());
            name.focus();
        }
    }
}
