package dev.concord.ui.access;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.concord.shared.Refused;
import dev.concord.ui.parts.Key;
import dev.concord.ui.parts.Tone;
import java.util.function.Consumer;

/** Asks for a text before something is done. What the service refuses is said below the text, and the text stays. */
public final class CommentDialog extends Dialog {
    private final Div form = new Div();
    private final TextArea text = new TextArea();
    private final Button go = new Button();

    public CommentDialog(String title, String explanation) {
        setHeaderTitle(title);
        setWidth("560px");
        var paragraph = new Paragraph(explanation);
        paragraph.addClassNames("s", "dim");
        text.setWidthFull();
        text.setMinRows(3);
        text.setMaxRows(10);
        text.setValueChangeMode(ValueChangeMode.EAGER);
        form.addClassName("form");
        form.add(paragraph, text);
        add(form);
        getFooter().add(new Button("Back", pressed -> close()), go);
        text.focus();
    }

    public CommentDialog asking(String label, String placeholder, int longest) {
        text.setLabel(label);
        text.setPlaceholder(placeholder);
        text.setMaxLength(longest);
        text.setRequiredIndicatorVisible(true);
        return this;
    }

    /** The same for a text that may be left out. */
    public CommentDialog suggesting(String label, String placeholder, int longest) {
        asking(label, placeholder, longest);
        text.setRequiredIndicatorVisible(false);
        return this;
    }

    /** Asks for something else first. */
    public CommentDialog with(Component field) {
        form.addComponentAtIndex(1, field);
        return this;
    }

    /** The button that does it; a refusal keeps the dialog open. */
    public CommentDialog doing(String word, Consumer<String> action) {
        go.addThemeVariants(ButtonVariant.PRIMARY);
        return on(word, action);
    }

    /** The same for what takes something away. */
    public CommentDialog takingAway(String word, Consumer<String> action) {
        go.addClassName(Tone.BAD.className());
        return on(word, action);
    }

    private CommentDialog on(String word, Consumer<String> action) {
        go.setText(word);
        go.setDisableOnClick(true);
        Key.on("Ctrl Enter", go);
        go.addClickListener(pressed -> {
            try {
                action.accept(text.getValue());
                close();
            } catch (Refused refused) {
                go.setEnabled(true);
                text.setInvalid(true);
                text.setErrorMessage(refused.getMessage());
                text.focus();
            }
        });
        return this;
    }
}
