package dev.concord.ui.catalog;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.concord.catalog.Facets.Count;
import dev.concord.ui.parts.Key;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The values of one facet with their counts; a long list shows its first values until the rest is asked for. */
class FacetList extends Section {
    private static final int AT_FIRST = 6;

    private final Facet facet;
    private final Consumer<String> toggle;
    private final UnorderedList values = new UnorderedList();
    private boolean all;
    private @Nullable String touched;

    FacetList(Facet facet, Consumer<String> toggle) {
        this.facet = facet;
        this.toggle = toggle;
        addClassName("facet");
        add(new H3(facet.word()), values);
    }

    void show(List<Count> counts, Set<String> chosen) {
        setVisible(!counts.isEmpty());
        values.removeAll();
        var shown = all ? counts : counts.stream().limit(AT_FIRST).toList();
        shown.forEach(count -> values.add(row(count, chosen.contains(count.value()))));
        counts.stream()
                .skip(shown.size())
                .filter(count -> chosen.contains(count.value()))
                .forEach(count -> values.add(row(count, true)));
        if (counts.size() > shown.size()) {
            values.add(new ListItem(more(counts, chosen, counts.size() - shown.size())));
        }
    }

    private ListItem row(Count count, boolean on) {
        var box = new Checkbox(count.word(), on);
        box.addValueChangeListener(change -> {
            touched = count.value();
            toggle.accept(count.value());
        });
        if (values.getChildren().findAny().isEmpty()) {
            Key.on("f", box);
        }
        if (count.value().equals(touched)) {
            touched = null;
            box.focus();
        }
        var number = new Span("%,d".formatted(count.results()));
        number.addClassName("n");
        return new ListItem(box, number);
    }

    private NativeButton more(List<Count> counts, Set<String> chosen, int hidden) {
        var more = new NativeButton(hidden + " more", pressed -> {
            all = true;
            show(counts, chosen);
        });
        more.addClassName("more");
        more.setAriaLabel("%d more of %s".formatted(hidden, facet.word()));
        return more;
    }
}
