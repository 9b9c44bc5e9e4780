package dev.concord.ui.access;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import dev.concord.subscription.AccessState;
import dev.concord.ui.parts.Icon;
import dev.concord.ui.parts.Look;

/** The one button of an asset: it says what AWS confirmed, never more, and offers what can be done next. */
public final class AccessButton extends MenuBar {
    private final MenuItem face;

    private AccessButton(Icon icon, String word) {
        addClassName("access-button");
        var shown = new Span(icon.draw(), new Span(word));
        shown.addClassName("row");
        face = addItem(shown);
    }

    /** Access that nobody asked for yet: pressing it asks. */
    public static AccessButton toRequest(Runnable request) {
        var button = new AccessButton(Icon.KEY, "Request access");
        button.addClassName("ask");
        button.face.addClickListener(pressed -> request.run());
        return button;
    }

    public static AccessButton showing(AccessState state) {
        Look look = AccessLooks.of(state);
        var button = new AccessButton(look.icon(), look.word());
        button.addClassName(look.tone().className());
        return button;
    }

    /** Offers something that can be done in this state. */
    public AccessButton offering(String what, Runnable action) {
        face.getSubMenu().addItem(what, chosen -> action.run());
        return this;
    }
}
