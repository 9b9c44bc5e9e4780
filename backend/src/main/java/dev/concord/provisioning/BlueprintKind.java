package dev.concord.provisioning;

import dev.concord.shared.Require;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** All in which one blueprint that Concord deploys differs from the next; a new kind answers all of it. */
public sealed interface BlueprintKind permits SageMakerBlueprint {
    /** As DataZone names the blueprint. */
    String name();

    /** A parameter that Concord knows more of than the blueprint says. */
    Optional<Known> parameter(String name);

    /** What a profile allows that it did not before, a sentence each; before is null for one that starts with all closed. */
    List<String> loosens(@Nullable ProfileForm before, ProfileForm after);

    /** What an environment of such a profile gets, for the person who is about to deploy it. */
    List<Made> makes(ProfileForm form);

    /** What a deployment does, in this order, unless it fails. */
    List<Step> deployment();

    static List<BlueprintKind> all() {
        return List.of(new SageMakerBlueprint());
    }

    /** Empty for a blueprint that Concord shows and does not deploy. */
    static Optional<BlueprintKind> of(Blueprint blueprint) {
        return all().stream()
                .filter(kind -> kind.name().equals(blueprint.name()))
                .findFirst();
    }

    /** How a person calls a parameter of whatever kind; the blueprint's own name for what Concord does not know. */
    static String label(String parameter) {
        return all().stream()
                .flatMap(kind -> kind.parameter(parameter).stream())
                .map(Known::label)
                .findFirst()
                .orElse(parameter);
    }

    /**
     * A parameter and the form of its values.
     *
     * @param choices all values that there are; empty for a text
     * @param example of a text
     * @param refusal a sentence for a value that does not pass
     */
    record Known(String label, List<String> choices, String example, Predicate<String> form, String refusal) {
        public Known {
            choices = List.copyOf(choices);
        }

        static Known choice(String label, String refusal, String... values) {
            var choices = List.of(values);
            return new Known(label, choices, "", choices::contains, refusal);
        }

        static Known text(String label, String example, Predicate<String> form, String refusal) {
            return new Known(label, List.of(), example, form, refusal);
        }

        void require(String value) {
            Require.that(form.test(value), refusal);
        }
    }

    /** A resource, and a sentence about it. */
    record Made(String what, String words) {}
}
