package dev.concord.ui.agreement;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.concord.inbox.Coverage;
import dev.concord.inbox.Sight;
import dev.concord.ui.parts.Times;

/** What one observer reads: how it stands in one line, and the subjects when it is opened. */
class ObserverPart extends Details {
    private final LazyRows<Sight> subjects;
    private final Div line = new Div();

    ObserverPart(Coverage observer, LazyRows<Sight> subjects) {
        this.subjects = subjects;
        addClassName("observer");
        line.addClassNames("row", "wrap");
        setSummary(line);
        add(subjects);
        addOpenedChangeListener(changed -> readIfOpen());
        setOpened(!observer.known());
    }

    void show(Coverage observer, Times times) {
        var title = new Span(observer.title());
        title.addClassName("strong");
        var figures = new Span(figures(observer, times));
        figures.addClassNames("s", "dim");
        line.removeAll();
        line.add(StandingLooks.of(observer).badge(), title, figures);
        readIfOpen();
    }

    private void readIfOpen() {
        if (isOpened()) {
            subjects.read();
        }
    }

    static String figures(Coverage observer, Times times) {
        if (observer.subjects() == 0) {
            return "there is none, or none that belongs to your projects";
        }
        var figures = new StringBuilder(looked(observer));
        if (observer.behind() > 0) {
            figures.append(", %,d behind".formatted(observer.behind()));
        }
        if (observer.unknown() > 0) {
            figures.append(", %,d not known".formatted(observer.unknown()));
        }
        if (observer.looked() != null) {
            figures.append(", the oldest ").append(times.ago(observer.looked()));
        }
        if (observer.unknownSince() != null) {
            figures.append(", not known since ").append(times.since(observer.unknownSince()));
        }
        return figures.toString();
    }

    private static String looked(Coverage observer) {
        if (observer.fresh() == observer.subjects()) {
            return observer.subjects() == 1 ? "looked at" : "all %,d looked at".formatted(observer.subjects());
        }
        return "%,d of %,d looked at".formatted(observer.fresh(), observer.subjects());
    }
}
