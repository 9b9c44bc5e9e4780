package dev.concord.ui.shell;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.concord.ui.parts.CopyButton;
import dev.concord.ui.parts.EmptyState;
import dev.concord.ui.parts.Icon;
import dev.concord.ui.parts.Key;
import dev.concord.ui.parts.KeyHints;
import dev.concord.ui.parts.Tone;
import jakarta.servlet.http.HttpServletResponse;

/** The page broke on our side: what is safe, the number to ask under, and another try. */
@Tag("main")
@AnonymousAllowed
@ParentLayout(MainLayout.class)
class IncidentView extends Main implements HasErrorParameter<Exception>, HasDynamicTitle {
    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> error) {
        addClassName("page");
        var incident = Incident.of(error.getCaughtException());
        var safe = new Span("Nothing was changed. Showing a page writes nothing, here or in AWS.");
        var number = new Span(new Span("Incident "), new Span(incident.number()));
        number.addClassName("mono");
        var body = new EmptyState(
                        Icon.ALERT,
                        "This page can't be shown right now",
                        "Something broke on our side, not on yours. It is recorded, and an ML admin can find it by its number.")
                .toned(Tone.BAD)
                .telling(Icon.CHECK_CIRCLE, safe, new Span())
                .telling(Icon.TAG, number, Key.on("c", new CopyButton("incident number", incident.number())));
        var again = new Button("Try again", Icon.AGAIN.draw(), pressed -> reload());
        again.addThemeVariants(ButtonVariant.PRIMARY);
        body.add(new Div(again));
        add(body, new KeyHints(Key.of("Copy the incident number", "C")));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    @Override
    public String getPageTitle() {
        return "Can't be shown · Concord";
    }

    private static void reload() {
        UI.getCurrent().getPage().reload();
    }
}
