package dev.concord.ui.parts;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import dev.concord.shared.Refused;
import dev.concord.shared.Topic;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The page of one thing, which the id in its address says: shown when it is opened, and again when that thing changed on
 * whatever node. What is missing or not for this person has its own page, also when it becomes so while it is shown.
 *
 * @param <I> the thing's id
 */
public abstract class Detail<I> extends Main implements BeforeEnterObserver, HasDynamicTitle {
    private final String parameter;
    private final Function<String, I> id;
    private final Runnable reading = this::again;
    private volatile String address = "";
    private @Nullable I shown;
    private String title;

    /** The parameter of the route that holds the id, how it becomes one, and the title while there is none. */
    protected Detail(String parameter, Function<String, I> id, String title) {
        this.parameter = parameter;
        this.id = id;
        this.title = title;
    }

    /** Shows it as it stands now, each time anew. Returns its name, for the title. */
    protected abstract String show(I thing);

    /** Shows it again when it changed, or when anything of the other topics did. */
    protected final void follow(Live live, Topic own, Topic... others) {
        live.follow(this, own, () -> address, reading);
        live.follow(this, Set.of(others), reading);
    }

    /** Shows it again. */
    protected final void again() {
        if (shown == null) {
            return;
        }
        try {
            called(show(shown));
        } catch (Refused gone) {
            getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
        }
    }

    private void called(String name) {
        if (!name.equals(title)) {
            title = name;
            getUI().ifPresent(ui -> ui.getPage().setTitle(getPageTitle()));
        }
    }

    @Override
    public final void beforeEnter(BeforeEnterEvent event) {
        address = event.getRouteParameters().get(parameter).orElse("");
        shown = id.apply(address);
        title = show(shown);
    }

    @Override
    public final String getPageTitle() {
        return title + " · Concord";
    }
}
