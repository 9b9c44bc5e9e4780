package dev.concord.ui.queue;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import dev.concord.provisioning.Environments;
import dev.concord.subscription.Access;
import org.springframework.stereotype.Component;

/** The changes in AWS that an approval leads to. */
@Component
class WhatAwsIsTold {
    private final Environments environments;

    WhatAwsIsTold(Environments environments) {
        this.environments = environments;
    }

    Section of(Access access) {
        var lines = new Div(add("Accept the request of " + access.subscriber().name(), "AcceptSubscriptionRequest"));
        lines.addClassName("diff");
        environments
                .placeFor(access.subscriber().id(), access.asset().type())
                .ifPresentOrElse(place -> lines.add(granting(place)), () -> lines.add(notYet(access)));
        return new Section(new H3("What AWS will be told"), lines);
    }

    private static Div granting(Environments.Place place) {
        var role = place.environment().roleArn();
        return add(
                "Grant access to environment " + place.environment().name(),
                "CreateSubscriptionGrant on target %s%s"
                        .formatted(place.target().name(), role == null ? "" : ", role " + role));
    }

    private static Div notYet(Access access) {
        return line(
                "=",
                "same",
                "No grant yet: %s has no active environment for this type. The grant follows once there is one."
                        .formatted(access.subscriber().name()),
                "");
    }

    private static Div add(String what, String operation) {
        return line("+", "add", what, operation);
    }

    private static Div line(String sign, String kind, String what, String operation) {
        var mono = new Span(operation);
        mono.addClassName("mono");
        var mark = new Span(sign);
        mark.addClassName("sign");
        var line = new Div(mark, new Div(new Div(what), mono));
        line.addClassNames("change", kind);
        return line;
    }
}
