package dev.concord.ui.environment;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.concord.provisioning.Environment;
import dev.concord.provisioning.EnvironmentDetail;
import dev.concord.ui.parts.Card;
import dev.concord.ui.parts.CopyButton;
import org.jspecify.annotations.Nullable;

/** What an environment is made of, each with its id to copy. */
final class MadeList {
    private final Div list = new Div();

    private MadeList() {
        list.addClassName("made");
    }

    static Card card(Environment environment, @Nullable EnvironmentDetail detail) {
        var made = new MadeList();
        made.line("Environment", environment.id());
        if (detail != null) {
            var studio = detail.studio();
            if (studio != null) {
                made.line("SageMaker domain", studio.id());
            }
            detail.resources().forEach(resource -> made.line(name(resource.name()), resource.value()));
            detail.contents().stream()
                    .filter(content -> detail.resources().stream()
                            .noneMatch(resource -> resource.value().equals(content.name())))
                    .forEach(content -> made.line(
                            Losses.word(content.kind()),
                            content.note().isEmpty() ? content.name() : content.name() + " (" + content.note() + ")"));
        }
        environment.targets().forEach(target -> made.line("Subscription target", target.name() + " " + target.id()));
        return new Card("What it made").with(made.list);
    }

    private static String name(String resource) {
        return switch (resource) {
            case EnvironmentDetail.Resource.USER_ROLE -> "User role";
            case EnvironmentDetail.Resource.PRODUCER_DATABASE -> "Glue database, producer";
            case EnvironmentDetail.Resource.CONSUMER_DATABASE -> "Glue database, consumer";
            case EnvironmentDetail.Resource.PRODUCER_OUTPUT -> "Glue output, producer";
            default -> resource;
        };
    }

    private void line(String name, String id) {
        var value = new Span(id);
        value.addClassName("mono");
        list.add(new Span(name), value, new CopyButton(name, id));
    }
}
