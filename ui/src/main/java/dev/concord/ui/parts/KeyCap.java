package dev.concord.ui.parts;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;

/** One key as it stands on a keyboard. */
@Tag("kbd")
public final class KeyCap extends HtmlContainer {
    public KeyCap(String cap) {
        setText(cap);
    }
}
