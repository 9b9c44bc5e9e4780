package dev.concord.ui.parts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The foot of a page: its keys, and a way to see all keys. */
public final class KeyHints extends Footer {
    private static final List<Key> EVERYWHERE = List.of(
            Key.of("Search", "/"),
            Key.of("Move in a list", "↑", "↓"),
            Key.of("Move in a list", "J", "K"),
            Key.of("Open", "Enter"),
            Key.of("Back out", "Esc"),
            Key.of("All keys", "?"));

    private final List<Key> keys;

    public KeyHints(Key... keys) {
        this.keys = List.of(keys);
        addClassName("keys");
        this.keys.forEach(key -> add(hint(key)));
        var all = new NativeButton("", pressed -> showAll());
        all.add(new KeyCap("?"), new Span("All keys"));
        add(Key.on("?", all));
    }

    private static Span hint(Key key) {
        var hint = new Span(key.drawn(), new Span(key.does()));
        hint.getElement().setAttribute("data-hint", key.asked());
        return hint;
    }

    private void showAll() {
        var dialog = new Dialog("All keys");
        var list = new Div();
        list.addClassName("all-keys");
        Stream.concat(keys.stream(), EVERYWHERE.stream())
                .collect(Collectors.toMap(Key::caps, key -> key, (page, everywhere) -> page, LinkedHashMap::new))
                .values()
                .forEach(key -> list.add(key.drawn(), new Span(key.does())));
        var note = new Span("Letters work while no field has the focus. Your menu switches them off.");
        note.addClassNames("s", "dim");
        dialog.add(list, note);
        dialog.getFooter().add(new Button("Close", pressed -> dialog.close()));
        dialog.open();
    }
}
