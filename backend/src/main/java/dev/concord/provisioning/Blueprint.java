package dev.concord.provisioning;

import java.time.Instant;
import java.util.List;
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
    /** The managed blueprint for SageMaker. */
    public static final String SAGEMAKER = "DefaultSageMaker";

    /** What AWS requires on every role that it makes for a SageMaker environment, unless the domain configured another. */
    public static final String AWS_BOUNDARY = "AmazonDataZoneSageMakerEnvironmentRolePermissionsBoundary";

    public Blueprint {
        parameters = List.copyOf(parameters);
        regions = List.copyOf(regions);
    }

    public boolean enabledIn(String region) {
        return regions.contains(region);
    }
}
