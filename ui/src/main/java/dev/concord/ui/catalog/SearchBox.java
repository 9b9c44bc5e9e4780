package dev.concord.ui.catalog;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.concord.ui.parts.Icon;
import dev.concord.ui.parts.Key;
import dev.concord.ui.parts.KeyCap;
import java.util.function.Consumer;

/** The one box: results come as you type. */
class SearchBox extends TextField {
    private static final int PAUSE_MILLIS = 180;
    private static final int LONGEST = 200;

    private final Span found = new Span();

    SearchBox(Consumer<String> search) {
        addClassName("search-box");
        setAriaLabel("Search the catalog");
        setPlaceholder("Search models, feature groups and tables");
        setWidthFull();
        setMaxLength(LONGEST);
        setClearButtonVisible(true);
        setPrefixComponent(Icon.SEARCH.draw("l"));
        found.getElement().setAttribute("role", "status");
        var end = new Div(found, new KeyCap("/"));
        end.addClassNames("row", "s", "dim");
        setSuffixComponent(end);
        setValueChangeMode(ValueChangeMode.LAZY);
        setValueChangeTimeout(PAUSE_MILLIS);
        addValueChangeListener(change -> {
            if (change.isFromClient()) {
                search.accept(change.getValue());
            }
        });
        Key.on("/", this);
    }

    void found(int some, int all) {
        found.setText("%,d of %,d listings".formatted(some, all));
    }
}
