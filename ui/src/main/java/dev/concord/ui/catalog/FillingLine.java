package dev.concord.ui.catalog;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import dev.concord.catalog.AssetQuery;
import dev.concord.catalog.Catalog;
import dev.concord.publishing.Arrivals;
import dev.concord.shared.Topic;
import dev.concord.ui.parts.Icon;
import dev.concord.ui.parts.Live;
import dev.concord.ui.parts.Look;
import dev.concord.ui.parts.Tone;
import java.util.Set;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** One line while listings are on their way into the catalog, and none when there are none. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class FillingLine extends Div {
    private final Arrivals arrivals;
    private final Catalog catalog;

    FillingLine(Arrivals arrivals, Catalog catalog, Live live) {
        this.arrivals = arrivals;
        this.catalog = catalog;
        getElement().setAttribute("role", "status");
        live.follow(this, Set.of(Topic.CATALOG), this::read);
        read();
    }

    private void read() {
        int coming = arrivals.coming();
        removeAll();
        setVisible(coming > 0);
        if (coming > 0) {
            add(look(catalog.count(AssetQuery.of("")), coming).inline());
        }
    }

    static Look look(int there, int coming) {
        var sentence = "The catalog is being filled: %,d of %,d listings".formatted(there, there + coming);
        return new Look(Tone.GO, Icon.MOVING, sentence);
    }
}
