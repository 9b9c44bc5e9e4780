package dev.concord.ui.environment;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.concord.provisioning.Environment;
import dev.concord.provisioning.EnvironmentDetail;
import dev.concord.provisioning.EnvironmentDetail.Content;
import dev.concord.provisioning.Environments;
import dev.concord.subscription.Access;
import dev.concord.subscription.Accesses;
import dev.concord.subscription.Grant;
import dev.concord.ui.parts.Scroll;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is in an environment and is lost with it: grants by asset, people's profiles, apps and spaces, data sources, databases. */
@Component
class Losses {
    private final Accesses accesses;
    private final Environments environments;

    Losses(Accesses accesses, Environments environments) {
        this.accesses = accesses;
        this.environments = environments;
    }

    /** What is granted there, for members of the project. */
    List<Access> grants(Environment environment) {
        return new Scroll<>(slice -> accesses.subscribed(environment.project(), slice))
                .rows(0, Integer.MAX_VALUE)
                .filter(access -> Optional.ofNullable(access.grant())
                        .map(Grant::environmentId)
                        .filter(environment.id()::equals)
                        .isPresent())
                .toList();
    }

    UnorderedList of(Environment environment) {
        var list = new UnorderedList();
        list.addClassName("losses");
        grants(environment)
                .forEach(access -> list.add(line("Grant", access.asset().name())));
        var contents = environments.detail(environment.id()).map(EnvironmentDetail::contents);
        contents.orElse(List.of()).forEach(content -> list.add(line(word(content.kind()), content.name())));
        if (environments
                .detail(environment.id())
                .map(EnvironmentDetail::lookedAt)
                .isEmpty()) {
            list.add(line("Unknown", "Concord has not looked into it yet"));
        }
        return list;
    }

    static String word(Content.Kind kind) {
        return switch (kind) {
            case USER_PROFILE -> "Studio user profile";
            case GUEST_PROFILE -> "Studio user profile, not made by Concord";
            case OTHERS_PROFILE -> "In the way: another project's Studio user profile. Delete it in SageMaker first";
            case APP -> "Studio app";
            case SPACE -> "Studio space";
            case DATA_SOURCE -> "Data source";
            case DATABASE -> "Glue database";
        };
    }

    private static ListItem line(String what, String name) {
        var text = new Span(name);
        text.addClassNames("mono", "grow");
        var kind = new Span(what);
        kind.addClassName("dim");
        return new ListItem(text, kind);
    }
}
