package dev.concord.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;

/** Keys that do something on a page, and what they do. The script keys.js finds the element that answers. */
public record Key(List<String> caps, String does) {
    public Key {
        caps = List.copyOf(caps);
    }

    public static Key of(String does, String... caps) {
        return new Key(List.of(caps), does);
    }

    /** Lets an element answer to a key, letters in small or in capitals: it is clicked, or focused when it is a field. */
    public static <C extends Component> C on(String key, C component) {
        var pressed = key.length() == 1 ? key.toLowerCase(Locale.ROOT) : key;
        component.getElement().setAttribute("data-key", pressed);
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

    /** What the script looks for: the hint goes while nothing on the page answers. */
    String asked() {
        var first = caps.getFirst();
        return switch (first) {
            case "Esc" -> "Escape";
            case "↑" -> "ArrowUp";
            default -> first.length() == 1 ? first.toLowerCase(Locale.ROOT) : first;
        };
    }
}
