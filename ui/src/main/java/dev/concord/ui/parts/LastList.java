package dev.concord.ui.parts;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;

/** The list from which one comes to a thing, as it was last shown in this browser tab. */
public record LastList(String address) {
    public static void keep(UI tab, String address) {
        ComponentUtil.setData(tab, LastList.class, new LastList(address));
    }

    /** Back to it; to its beginning when the tab has not shown it. */
    public static PageLink link(String words, String beginning) {
        var last = Optional.ofNullable(ComponentUtil.getData(UI.getCurrent(), LastList.class));
        return new PageLink(last.map(LastList::address).orElse(beginning), new Span(words));
    }
}
