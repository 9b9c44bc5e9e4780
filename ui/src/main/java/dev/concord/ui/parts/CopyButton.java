package dev.concord.ui.parts;

import com.vaadin.flow.component.html.NativeButton;

/** Puts a text on the clipboard, in the browser alone. */
public final class CopyButton extends NativeButton {
    public CopyButton(String name, String text) {
        addClassName("icon-button");
        add(Icon.COPY.draw("s"));
        getElement().setAttribute("type", "button");
        getElement().setAttribute("aria-label", "Copy " + name);
        getElement().setAttribute("title", "Copy " + name);
        getElement().setAttribute("data-copy", text);
        getElement().setAttribute("data-copy-name", name);
    }
}
