package dev.concord.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.concord.identity.Person;
import dev.concord.identity.SignOuts;
import dev.concord.project.Membership;
import dev.concord.ui.parts.Icon;
import java.util.Locale;
import java.util.Optional;

/** Who is signed in, as what, and what belongs to that person alone: colours, letter keys, signing out. */
class PersonMenu extends Div {
    private final Person person;
    private final Span role = new Span();

    PersonMenu(Person person, Optional<Membership> acting, AuthenticationContext session, SignOuts signOuts) {
        this.person = person;
        addClassName("person");
        var face = new Avatar(person.name());
        face.addClassNames("face", "me");
        role.addClassNames("xs", "dim");
        show(acting);
        var who = new Div(new Span(person.name()), role);
        who.addClassName("who");
        add(face, who, scheme(), more(session, signOuts));
    }

    /** What the person is depends on the project that is acted for. */
    void show(Optional<Membership> acting) {
        role.setText(role(person, acting));
    }

    private static String role(Person person, Optional<Membership> acting) {
        if (person.admin()) {
            return "ML admin";
        }
        if (person.auditor()) {
            return "Auditor";
        }
        return acting.map(membership -> capital(membership.designation().word()))
                .orElse("In no project");
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static NativeButton scheme() {
        var button = iconButton("Light or dark");
        button.add(Icon.MOON.draw("when-light"), Icon.SUN.draw("when-dark"));
        button.getElement().setAttribute("data-scheme", "");
        return button;
    }

    private static NativeButton more(AuthenticationContext session, SignOuts signOuts) {
        var button = iconButton("Your menu");
        button.add(Icon.DOWN.draw());
        var menu = new ContextMenu(button);
        menu.setOpenOnClick(true);
        var letters = menu.addItem("Letter keys");
        letters.setCheckable(true);
        letters.setChecked(true);
        letters.addClickListener(chosen -> switchLetters(letters.isChecked()));
        button.addAttachListener(attached -> readLetters(letters));
        menu.addSeparator();
        menu.addItem("Sign out", chosen -> session.logout());
        menu.addItem("Sign out everywhere", chosen -> {
            signOuts.everywhere();
            session.logout();
        });
        return button;
    }

    private static void switchLetters(boolean on) {
        UI.getCurrent().getPage().executeJs("window.concord.switchLetters($0)", on);
    }

    /** The choice is kept in the browser. */
    private static void readLetters(MenuItem letters) {
        UI.getCurrent()
                .getPage()
                .executeJs("return !window.concord.lettersAreOff()")
                .then(Boolean.class, letters::setChecked);
    }

    private static NativeButton iconButton(String name) {
        var button = new NativeButton();
        button.addClassName("icon-button");
        button.setAriaLabel(name);
        button.setTitle(name);
        return button;
    }
}
