package dev.concord.ui.parts;

import com.vaadin.flow.component.html.Span;

/** The framed picture of what kind of thing it is; the kind's word is for screen readers. */
public final class TypeIcon extends Span {
    public TypeIcon(Icon icon, String word) {
        addClassName("type-icon");
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", word);
        setTitle(word);
        add(icon.draw("m"));
    }

    public TypeIcon large() {
        addClassName("large");
        return this;
    }
}
