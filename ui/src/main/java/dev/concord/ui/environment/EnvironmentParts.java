package dev.concord.ui.environment;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.concord.provisioning.BlueprintKind;
import dev.concord.provisioning.Environment;
import dev.concord.provisioning.EnvironmentDetail;
import dev.concord.provisioning.EnvironmentProfiles;
import dev.concord.provisioning.Environments;
import dev.concord.provisioning.Run;
import dev.concord.provisioning.Runs;
import dev.concord.ui.access.AccessLooks;
import dev.concord.ui.asset.AssetNavigation;
import dev.concord.ui.parts.Card;
import dev.concord.ui.parts.Facts;
import dev.concord.ui.parts.Notice;
import dev.concord.ui.parts.Times;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The parts of an environment's page. */
@Component
class EnvironmentParts {
    private final Environments environments;
    private final EnvironmentProfiles profiles;
    private final Runs runs;
    private final Losses losses;
    private final Times times;

    EnvironmentParts(Environments environments, EnvironmentProfiles profiles, Runs runs, Losses losses, Times times) {
        this.environments = environments;
        this.profiles = profiles;
        this.runs = runs;
        this.losses = losses;
        this.times = times;
    }

    Div columns(Environment environment) {
        var detail = environments.detail(environment.id()).orElse(null);
        var left = new Div(todo(environment, detail), MadeList.card(environment, detail), granted(environment));
        var right = new Div(facts(environment, detail), history(environment));
        var columns = new Div(left, right);
        columns.addClassName("halved");
        return columns;
    }

    private static Notice todo(Environment environment, @Nullable EnvironmentDetail detail) {
        var looks = EnvironmentLooks.of(environment.status());
        var said = detail == null || detail.failure() == null || environment.active()
                ? ""
                : " AWS said: " + detail.failure();
        return new Notice(
                looks.look().tone(), looks.look().icon(), "DataZone says " + environment.status(), looks.todo() + said);
    }

    private Card granted(Environment environment) {
        var card = new Card("Granted here");
        var body = new Div();
        body.addClassName("card-body");
        losses.grants(environment).forEach(access -> {
            var line = new Div(
                    AssetNavigation.link(
                            access.asset().id(), new Span(access.asset().name())),
                    AccessLooks.of(access.state()).badge());
            line.addClassNames("row", "wrap");
            body.add(line);
        });
        if (body.getChildren().findAny().isEmpty()) {
            body.add(new Paragraph("Nothing is granted in this environment."));
        }
        return card.with(body);
    }

    private Card facts(Environment environment, @Nullable EnvironmentDetail detail) {
        var facts = Facts.inColumns();
        if (detail != null) {
            profiles.all().stream()
                    .filter(profile ->
                            profile.datazoneId() != null && profile.datazoneId().equals(detail.profileId()))
                    .findFirst()
                    .ifPresentOrElse(
                            profile -> facts.with(
                                    "Profile", EnvironmentsNavigation.link(profile.id(), new Span(profile.name()))),
                            () -> facts.with("Profile", detail.profileId() == null ? "Unknown" : detail.profileId()));
            if (!detail.description().isEmpty()) {
                facts.with("Purpose", detail.description());
            }
            detail.parameters().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(value -> facts.with(BlueprintKind.label(value.getKey()), value.getValue()));
        }
        var targets = environment.targets().stream()
                .map(target -> "%s, granted by %s".formatted(target.name(), target.provider()))
                .toList();
        facts.with("Targets", targets.isEmpty() ? "None" : String.join("; ", targets));
        return new Card("Profile and parameters").withBody(facts);
    }

    private Card history(Environment environment) {
        var card = new Card("History");
        var body = new Div();
        body.addClassName("card-body");
        for (Run run : runs.of(environment.id())) {
            var words = new Span("%s by %s ".formatted(RunLooks.of(run).word(), run.startedByName()));
            var line = new Div(EnvironmentsNavigation.link(run.id(), words), times.at(run.startedAt()));
            line.addClassNames("row", "wrap", "s");
            body.add(line);
        }
        if (body.getChildren().findAny().isEmpty()) {
            body.add(new Paragraph("It was made outside Concord."));
        }
        return card.with(body);
    }
}
