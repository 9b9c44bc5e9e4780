package dev.concord.ui.environment;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.concord.provisioning.EnvironmentProfile;
import dev.concord.provisioning.ProfileForm;
import dev.concord.provisioning.SageMakerParameters;
import dev.concord.ui.parts.Card;
import dev.concord.ui.parts.Icon;
import dev.concord.ui.parts.Look;
import dev.concord.ui.parts.Tone;
import java.util.Objects;

/** What a deployment will make, by the profile, and what the checks of the profile said. */
final class Plan {
    private Plan() {}

    static Div of(EnvironmentProfile profile) {
        var revision = Objects.requireNonNull(profile.made());
        var form = revision.form();
        var made = new Card("Resources");
        make(made, "SageMaker domain", domain(form));
        make(made, "IAM role", "For the people of the project, with the permissions boundary of the domain.");
        make(made, "Glue databases", "One for what the project makes, one for what it consumes.");
        make(made, "Data sources", "What the project registers in SageMaker comes into its inventory.");
        make(made, "Subscription target", "Feature groups and model package groups are granted here.");
        var told = new Div(
                line("Make environment from profile %s, revision %d".formatted(profile.name(), revision.number())));
        told.addClassName("diff");
        var left = new Div(made, new Card("What AWS will be told").withBody(told));
        var checks = VerdictList.card("Checks", revision.verdicts());
        if (revision.verdicts().isEmpty()) {
            checks.withBody(new Span("This profile was made outside Concord; it is checked as the first step."));
        }
        var columns = new Div(left, new Div(checks));
        columns.addClassName("halved");
        columns.getStyle().set("padding-top", "16px");
        return columns;
    }

    private static String domain(ProfileForm form) {
        var key = form.value(SageMakerParameters.KMS_KEY);
        return "%s, sign-in by %s, in %s, %s."
                .formatted(
                        unknown(form.value(SageMakerParameters.NETWORK_TYPE)),
                        unknown(form.value(SageMakerParameters.AUTH_MODE)),
                        unknown(form.value(SageMakerParameters.VPC)),
                        key.isEmpty() ? "encrypted with a key of AWS" : "encrypted with " + key);
    }

    private static String unknown(String value) {
        return value.isEmpty() ? "unknown" : value;
    }

    private static void make(Card card, String what, String words) {
        var name = new Span(what);
        name.addClassName("strong");
        var text = new Span(words);
        text.addClassName("seen");
        var line = new Div(
                Icon.PLUS.draw("m"), new Div(name, new Span(" "), text), new Look(Tone.OK, Icon.PLUS, "Make").badge());
        line.addClassName("verdict");
        card.with(line);
    }

    private static Div line(String what) {
        var mono = new Span("CreateEnvironment");
        mono.addClassName("mono");
        var sign = new Span("+");
        sign.addClassName("sign");
        var line = new Div(sign, new Div(new Div(what), mono));
        line.addClassNames("change", "add");
        return line;
    }
}
