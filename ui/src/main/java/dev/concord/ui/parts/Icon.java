package dev.concord.ui.parts;

import com.vaadin.flow.component.icon.SvgIcon;
import java.util.Locale;

/** The portal's drawings; each is a file of that name below icons/. */
public enum Icon {
    AGAIN,
    ALERT,
    ARCHIVE,
    AUDIT,
    BAN,
    CHECK,
    CHECK_CIRCLE,
    CLOCK,
    CONCORD,
    COPY,
    DIFFERS,
    DOWN,
    DOWNLOAD,
    EXTERNAL,
    FEATURES,
    FILTER,
    GLUE,
    INBOX,
    KEY,
    LAYERS,
    LINK,
    LOCK,
    MINUS_CIRCLE,
    MODEL,
    MOON,
    MOVING,
    PEOPLE,
    PERSON,
    PLUS,
    PROFILE,
    PROJECT,
    REDSHIFT,
    RIGHT,
    SEARCH,
    SEARCH_X,
    SET_UP,
    SHIELD_ALERT,
    SHIELD_CHECK,
    SHIELD_QUESTION,
    SHIELD_X,
    SUN,
    TAG,
    TODO,
    TRASH,
    UNDO,
    UNKNOWN,
    X;

    /** A new picture, 16 px unless a class says otherwise, hidden from screen readers; the moving one turns. */
    public SvgIcon draw(String... classNames) {
        var icon = new SvgIcon(path());
        icon.addClassNames(classNames);
        icon.getElement().setAttribute("aria-hidden", "true");
        if (this == MOVING) {
            icon.addClassName("turning");
        }
        return icon;
    }

    String path() {
        return "icons/" + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".svg";
    }
}
