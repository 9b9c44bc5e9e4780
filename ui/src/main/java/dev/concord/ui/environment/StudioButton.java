package dev.concord.ui.environment;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.concord.provisioning.Opening;
import dev.concord.provisioning.OpeningId;
import dev.concord.provisioning.Studio;
import dev.concord.shared.Topic;
import dev.concord.ui.parts.Icon;
import dev.concord.ui.parts.Key;
import dev.concord.ui.parts.Live;
import dev.concord.ui.parts.Notice;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Opens Studio in a window of its own, once SageMaker has let the person in; a link when the browser keeps windows shut. */
final class StudioButton extends Div {
    private final Studio studio;
    private final String environment;
    private final Button button = new Button("Open Studio", Icon.EXTERNAL.draw());
    private @Nullable OpeningId opening;

    StudioButton(Studio studio, String environment, Live live) {
        this.studio = studio;
        this.environment = environment;
        addClassNames("row", "studio");
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.getElement().setAttribute("data-opens-studio", "");
        button.addClickListener(pressed -> ask());
        add(Key.on("o", button));
        live.follow(this, Set.of(Topic.ENVIRONMENTS), this::look);
    }

    private void ask() {
        opening = studio.open(environment);
        button.setEnabled(false);
        button.setText("Opening Studio");
    }

    private void look() {
        if (opening == null) {
            return;
        }
        var seen = studio.opening(opening);
        switch (seen.state()) {
            case ASKED -> {
                // SageMaker has not answered yet.
            }
            case READY -> go(studio.take(seen.id()));
            case TAKEN -> rest();
            case EXPIRED, FAILED -> failed(seen);
        }
    }

    private void go(URI address) {
        rest();
        UI.getCurrent()
                .getPage()
                .executeJs("return window.concordStudio?.($0) ?? false", address.toString())
                .then(Boolean.class, opened -> {
                    if (!Boolean.TRUE.equals(opened)) {
                        offer(address);
                    }
                });
    }

    private void offer(URI address) {
        var link = new Anchor(address.toString(), "Studio is ready: go there", AnchorTarget.BLANK);
        link.getElement().setAttribute("rel", "noopener noreferrer");
        link.setId("studio-link");
        link.addClassName("s");
        add(link);
    }

    private void failed(Opening seen) {
        rest();
        UI.getCurrent().getPage().executeJs("window.concordStudioFailed?.()");
        var why = seen.failure() == null ? "The way into Studio expired. Open it again." : seen.failure();
        Notice.refused(why);
        var line = new Span(why);
        line.addClassNames("s", "dim");
        add(line);
    }

    private void rest() {
        opening = null;
        removeAll();
        button.setEnabled(true);
        button.setText("Open Studio");
        add(button);
    }
}
