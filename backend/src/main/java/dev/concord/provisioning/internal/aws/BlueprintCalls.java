package dev.concord.provisioning.internal.aws;

import dev.concord.aws.AwsCalls;
import dev.concord.aws.AwsSettings;
import dev.concord.aws.ConcordRoles;
import dev.concord.provisioning.Blueprint;
import dev.concord.provisioning.BlueprintParameter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.datazone.DataZoneClient;
import software.amazon.awssdk.services.datazone.model.CustomParameter;
import software.amazon.awssdk.services.datazone.model.EnvironmentBlueprintSummary;
import software.amazon.awssdk.services.datazone.model.GetEnvironmentBlueprintConfigurationResponse;

/** Reading the managed blueprints, what they ask for, and what the domain configured for them. */
@Component
public class BlueprintCalls {
    private final DataZoneClient datazone;
    private final AwsCalls calls;
    private final ConcordRoles roles;
    private final String domain;

    BlueprintCalls(DataZoneClient datazone, AwsCalls calls, ConcordRoles roles, AwsSettings settings) {
        this.datazone = datazone;
        this.calls = calls;
        this.roles = roles;
        this.domain = settings.domainId();
    }

    public List<Blueprint> observe(Instant now) {
        return calls
                .call(
                        roles.inspect(),
                        with -> datazone
                                .listEnvironmentBlueprintsPaginator(list -> list.domainIdentifier(domain)
                                        .managed(true)
                                        .overrideConfiguration(with))
                                .items()
                                .stream()
                                .toList())
                .stream()
                .map(summary -> blueprint(summary, now))
                .toList();
    }

    private Blueprint blueprint(EnvironmentBlueprintSummary summary, Instant now) {
        var seen = calls.call(
                roles.inspect(),
                with -> datazone.getEnvironmentBlueprint(get ->
                        get.domainIdentifier(domain).identifier(summary.id()).overrideConfiguration(with)));
        var configuration = configuration(summary.id());
        return new Blueprint(
                seen.id(),
                seen.name(),
                text(seen.description()),
                seen.userParameters().stream().map(BlueprintCalls::parameter).toList(),
                configuration
                        .map(GetEnvironmentBlueprintConfigurationResponse::enabledRegions)
                        .orElse(List.of()),
                configuration
                        .map(GetEnvironmentBlueprintConfigurationResponse::provisioningRoleArn)
                        .orElse(null),
                configuration
                        .map(GetEnvironmentBlueprintConfigurationResponse::manageAccessRoleArn)
                        .orElse(null),
                configuration
                        .map(GetEnvironmentBlueprintConfigurationResponse::environmentRolePermissionBoundary)
                        .orElse(null),
                now);
    }

    /** Empty for a blueprint that the domain has not enabled. */
    private Optional<GetEnvironmentBlueprintConfigurationResponse> configuration(String blueprint) {
        return calls.find(
                roles.inspect(),
                with -> datazone.getEnvironmentBlueprintConfiguration(get -> get.domainIdentifier(domain)
                        .environmentBlueprintIdentifier(blueprint)
                        .overrideConfiguration(with)));
    }

    private static BlueprintParameter parameter(CustomParameter parameter) {
        return new BlueprintParameter(
                parameter.keyName(),
                parameter.fieldType(),
                text(parameter.description()),
                text(parameter.defaultValue()),
                !Boolean.FALSE.equals(parameter.isEditable()),
                Boolean.TRUE.equals(parameter.isOptional()),
                Boolean.TRUE.equals(parameter.isUpdateSupported()));
    }

    private static String text(@org.jspecify.annotations.Nullable String text) {
        return Optional.ofNullable(text).orElse("");
    }
}
