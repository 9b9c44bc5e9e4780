package dev.concord.provisioning;

import dev.concord.shared.Require;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A managed blueprint as DataZone last showed it, with what the domain configured for it. */
public record Blueprint(
        String id,
        String name,
        String description,
        List<BlueprintParameter> parameters,
        List<String> regions,
        @Nullable String provisioningRole,
        @Nullable String manageAccessRole,
        @Nullable String boundary,
        Instant observedAt) {
    /** What AWS requires on every role that it makes for a SageMaker environment, unless the domain configured another. */
    public static final String AWS_BOUNDARY = "AmazonDataZoneSageMakerEnvironmentRolePermissionsBoundary";

    public Blueprint {
        parameters = List.copyOf(parameters);
        regions = List.copyOf(regions);
    }

    /** Throws {@link dev.concord.shared.Invalid} with a sentence for what it asks for and the form lacks, or has in a wrong form. */
    public void require(ProfileForm form) {
        parameters.forEach(parameter -> require(parameter, form.value(parameter.name())));
        var known = parameters.stream().map(BlueprintParameter::name).toList();
        form.parameters()
                .keySet()
                .forEach(given -> Require.that(known.contains(given), "Blueprint %s has no %s".formatted(name, given)));
    }

    /** The same for one value; an empty one is left to the blueprint. */
    public void require(BlueprintParameter parameter, String value) {
        var label = BlueprintKind.label(parameter.name());
        if (value.isEmpty()) {
            Require.that(!parameter.required(), "Enter %s".formatted(label));
            return;
        }
        Require.that(
                parameter.editable() || value.equals(parameter.defaultValue()),
                "%s can't be changed: the blueprint says %s".formatted(label, parameter.defaultValue()));
        known(parameter).ifPresent(known -> known.require(value));
    }

    /** What Concord knows of a parameter. */
    public Optional<BlueprintKind.Known> known(BlueprintParameter parameter) {
        return BlueprintKind.of(this).flatMap(kind -> kind.parameter(parameter.name()));
    }

    public boolean enabledIn(String region) {
        return regions.contains(region);
    }
}
