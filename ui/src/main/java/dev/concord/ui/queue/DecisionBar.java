package dev.concord.ui.queue;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.spring.annotation.SpringComponent;
import dev.concord.identity.CurrentPerson;
import dev.concord.shared.Refused;
import dev.concord.subscription.Access;
import dev.concord.subscription.SubscriptionRequests;
import dev.concord.ui.parts.Icon;
import dev.concord.ui.parts.Key;
import dev.concord.ui.parts.KeyCap;
import dev.concord.ui.parts.Tone;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** Approve, or reject with a comment. It never scrolls away; an own request is locked and says why. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class DecisionBar extends Footer {
    private static final int LONGEST_COMMENT = 3900;
    private static final String SHOWN = "data-request";
    private static final String PRESSED = "element.dataset.request";

    private final SubscriptionRequests requests;
    private final CurrentPerson current;
    private final TextArea comment = new TextArea("Comment");
    private final Span locked = new Span();
    private final Button reject = button("Reject", Icon.X, "R");
    private final Button approve = button("Approve", Icon.CHECK, "A");
    private @Nullable Access access;
    private String pressedFor = "";
    private Runnable done = () -> {};
    private Consumer<String> refused = sentence -> {};

    DecisionBar(SubscriptionRequests requests, CurrentPerson current) {
        this.requests = requests;
        this.current = current;
        addClassName("decision");
        comment.setHelperText("Needed to reject. The requester sees it.");
        comment.setPlaceholder("Say why, in a sentence");
        comment.setMaxLength(LONGEST_COMMENT);
        comment.setWidthFull();
        comment.setMaxRows(4);
        comment.setValueChangeMode(ValueChangeMode.EAGER);
        Key.on("c", comment);
        reject.addClassName(Tone.BAD.className());
        Key.armingAfter("c", "r", reject);
        reject.addClickListener(pressed -> reject());
        approve.addThemeVariants(ButtonVariant.PRIMARY);
        Key.arming("a", approve);
        approve.addClickListener(pressed -> approve());
        locked.addClassNames("s", "dim", "grow");
        var line = new Div(locked, reject, approve);
        line.addClassName("row");
        add(comment, line);
    }

    void whenDone(Runnable decided, Consumer<String> tooLate) {
        done = decided;
        refused = tooLate;
    }

    void clear() {
        comment.clear();
        comment.setInvalid(false);
    }

    void show(Access shown) {
        access = shown;
        approve.getElement().setAttribute(SHOWN, shown.request().toString());
        reject.getElement().setAttribute(SHOWN, shown.request().toString());
        boolean own = shown.requester().equals(current.get().id());
        setVisible(shown.decision() == null);
        comment.setVisible(!own);
        reject.setEnabled(!own);
        approve.setEnabled(!own);
        locked.setText(
                own
                        ? "You asked for this yourself. Another owner of %s decides."
                                .formatted(shown.owner().name())
                        : "Your decision is recorded before AWS is told.");
    }

    private void approve() {
        decide(request -> requests.approve(request.request(), request.requestVersion(), comment.getValue()));
    }

    private void reject() {
        if (comment.getValue().isBlank()) {
            comment.setInvalid(true);
            comment.setErrorMessage("A rejection needs a comment. Say in a sentence why, then reject again.");
            comment.focus();
            return;
        }
        decide(request -> requests.reject(request.request(), request.requestVersion(), comment.getValue()));
    }

    private void decide(Consumer<Access> decision) {
        if (access == null || !isShown(access)) {
            return;
        }
        try {
            decision.accept(access);
            clear();
            done.run();
        } catch (Refused late) {
            refused.accept(late.getMessage());
        }
    }

    /** Another request may have been on its way to the page when the button was pressed. */
    private boolean isShown(Access request) {
        var pressed = pressedFor;
        pressedFor = "";
        if (pressed.isEmpty() || pressed.equals(request.request().toString())) {
            return true;
        }
        refused.accept("You pressed it while another request was shown");
        return false;
    }

    /** Its listener has to be the first: it says for which request the button was pressed. */
    private Button button(String word, Icon icon, String cap) {
        var button = new Button(word, icon.draw());
        button.getElement()
                .addEventListener(
                        "click",
                        pressed -> pressedFor =
                                pressed.getEventData().path(PRESSED).asString(""))
                .addEventData(PRESSED);
        Component key = new KeyCap(cap);
        key.getElement().setAttribute("slot", "suffix");
        button.getElement().appendChild(key.getElement());
        return button;
    }
}
