package dev.concord.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;

/** A link to a page of the portal by its address, from where its view is not known. */
public final class PageLink extends Anchor {
    public PageLink(String address, Component... words) {
        super(address, words);
        getElement().setAttribute("router-link", true);
    }
}
