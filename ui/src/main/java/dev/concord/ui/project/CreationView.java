package dev.concord.ui.project;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import dev.concord.project.CreationId;
import dev.concord.project.CreationStep;
import dev.concord.project.LettingIn;
import dev.concord.project.ProjectCreation;
import dev.concord.project.ProjectCreation.State;
import dev.concord.project.ProjectCreations;
import dev.concord.shared.Topic;
import dev.concord.ui.parts.Detail;
import dev.concord.ui.parts.Icon;
import dev.concord.ui.parts.Key;
import dev.concord.ui.parts.KeyHints;
import dev.concord.ui.parts.Live;
import dev.concord.ui.parts.Notice;
import dev.concord.ui.parts.TimeLine;
import dev.concord.ui.parts.Times;
import dev.concord.ui.parts.Tone;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A project on its way: live steps, what went wrong in AWS's words, and the ways on. */
@Route("projects/new/:" + ProjectsNavigation.CREATION)
@PermitAll
class CreationView extends Detail<CreationId> {
    private static final String NAME = "New project";

    private final ProjectCreations creations;
    private final CreationSteps steps;
    private final LettingIn lettingIn;
    private final Times times;
    private final Clock clock;
    private final Div body = new Div();
    private final Span heard = new Span();
    private @Nullable ProjectCreation drawn;
    private boolean seenOnItsWay;

    CreationView(
            ProjectCreations creations, CreationSteps steps, LettingIn lettingIn, Times times, Clock clock, Live live) {
        super(ProjectsNavigation.CREATION, CreationId::of, NAME);
        this.creations = creations;
        this.steps = steps;
        this.lettingIn = lettingIn;
        this.times = times;
        this.clock = clock;
        addClassNames("page", "creation");
        body.addClassName("page-body");
        heard.addClassName("only-heard");
        heard.getElement().setAttribute("aria-live", "polite");
        add(heard, body, new KeyHints(Key.of("Try again", "R"), Key.of("Undo", "U"), Key.of("Projects", "Esc")));
        follow(live, Topic.PROJECTS);
    }

    @Override
    protected String show(CreationId id) {
        var creation = creations.get(id);
        if (creation.state() == State.DONE && seenOnItsWay && creation.project() != null) {
            ProjectsNavigation.open(creation.project());
            return NAME;
        }
        if (creation.equals(drawn)) {
            return NAME;
        }
        drawn = creation;
        seenOnItsWay = creation.state() == State.CREATING;
        heard.setText(ProjectLooks.of(creation).word());
        var usual = creations.usual(creation.id());
        var now = clock.instant();
        body.removeAll();
        body.add(head(creation), line(creation, usual, now), steps.of(creation, usual, now));
        said(creation);
        doing(creation);
        return NAME;
    }

    private static Header head(ProjectCreation creation) {
        var title = new Div(new H1(creation.name()), ProjectLooks.of(creation).badge());
        title.addClassNames("row", "wrap");
        var purpose = new Span(creation.purpose());
        purpose.addClassName("dim");
        var crumbs =
                new Div(Key.on("Escape", ProjectsNavigation.link()), Icon.RIGHT.draw("s"), new Span(creation.name()));
        crumbs.addClassName("crumbs");
        return new Header(crumbs, title, purpose);
    }

    private TimeLine line(ProjectCreation creation, Map<CreationStep, Duration> usual, Instant now) {
        var began =
                new Span(new Span("Asked for by %s ".formatted(creation.askedByName())), times.at(creation.askedAt()));
        boolean live = creation.state() == State.CREATING;
        var elapsed = Duration.between(creation.askedAt(), live ? now : creation.confirmedAt());
        var whole = usual.keySet().containsAll(creation.way())
                ? usual.values().stream().reduce(Duration.ZERO, Duration::plus)
                : null;
        return new TimeLine(began, elapsed, whole, ProjectLooks.of(creation).tone(), live);
    }

    private void said(ProjectCreation creation) {
        var failure = creation.failure();
        if (failure != null) {
            body.add(new Notice(
                    Tone.BAD,
                    Icon.ALERT,
                    creation.state() == State.UNDOING ? "The undo stopped" : "AWS did not do the next step",
                    failure));
        }
        if (creation.state() == State.PREPARED) {
            body.add(new LetConcordIn(creation, lettingIn.command(creation)));
        }
        if (creation.state() == State.UNDONE) {
            body.add(new Notice(
                    Tone.IDLE,
                    Icon.UNDO,
                    "Everything that was made is gone",
                    "The role's user profile is deactivated: DataZone cannot delete profiles."));
        }
    }

    private void doing(ProjectCreation creation) {
        var ways = new Div();
        ways.addClassNames("row", "ways-on");
        if (creation.stuck()) {
            var again = Key.on("R", new Button("Try again", pressed -> creations.retry(creation.id())));
            again.addThemeVariants(ButtonVariant.PRIMARY);
            ways.add(again);
        }
        if (creation.state() == State.FAILED || creation.state() == State.PREPARED) {
            ways.add(Key.on("U", new Button("Undo", Icon.UNDO.draw(), pressed -> creations.undo(creation.id()))));
            var what = new Span(CreationSteps.whatUndoRemoves(creation));
            what.addClassNames("s", "dim");
            ways.add(what);
        }
        if (creation.state() == State.DONE && creation.project() != null) {
            ways.add(ProjectsNavigation.link(creation.project(), new Span("Open the project")));
        }
        body.add(ways);
    }
}
