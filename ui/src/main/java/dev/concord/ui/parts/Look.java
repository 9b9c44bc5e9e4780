package dev.concord.ui.parts;

import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.html.Span;

/** How a state is shown everywhere: a tone never comes without its icon and its word. */
public record Look(Tone tone, Icon icon, String word) {
    public Badge badge() {
        var badge = new Badge(word, icon.draw());
        badge.addClassName(tone.className());
        return badge;
    }

    /** The same without a frame, for use within a line. */
    public Span inline() {
        var line = new Span(icon.draw(), new Span(word));
        line.addClassNames("row", "toned", tone.className());
        return line;
    }
}
