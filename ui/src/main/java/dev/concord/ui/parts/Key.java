package dev.concord.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** Keys that do something on a page, and what they do. The script keys.js finds the element that answers. */
public record Key(List<String> caps, String does) {
    public Key {
        caps = List.copyOf(caps);
    }

    public static Key of(String does, String... caps) {
        return new Key(List.of(caps), does);
    }

    /** Lets an element answer to a key: it is clicked, or focused when it is a field. */
    public static <C extends Component> C on(String key, C component) {
        component.getElement().setAttribute("data-key", key);
        return component;
    }

    /** Lets an element answer to a key in two steps: the key arms it, Enter does it, Escape disarms. */
    public static <C extends Component> C arming(String key, C component) {
        component.getElement().setAttribute("data-arms", "");
        return on(key, component);
    }

    /** The same, but where the field of another key is empty, the focus goes there and Ctrl Enter does it. */
    public static <C extends Component> C armingAfter(String field, String key, C component) {
        component.getElement().setAttribute("data-arms", field);
        return on(key, component);
    }

    Span drawn() {
        var drawn = new Span();
        drawn.addClassName("row");
        caps.forEach(cap -> drawn.add(new KeyCap(cap)));
        return drawn;
    }
}
