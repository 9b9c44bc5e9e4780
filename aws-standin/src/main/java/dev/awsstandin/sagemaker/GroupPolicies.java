package dev.awsstandin.sagemaker;

import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.cloud.Cloud;
import dev.awsstandin.kernel.state.Table;
import org.jspecify.annotations.Nullable;

/** The policies that model package groups have of their own, by the group's name. */
final class GroupPolicies {

    private final Table policies;

    GroupPolicies(Cloud cloud) {
        this.policies = cloud.store().table("sagemaker.modelPackageGroupPolicies");
    }

    /** The policy as JSON text; null when the group has none. */
    @Nullable String of(String group) {
        return policies.get(group)
                .map(stored -> stored.path("policy").asString())
                .orElse(null);
    }

    void put(String group, String policy) {
        policies.put(group, Json.object().put("policy", policy));
    }

    void remove(String group) {
        policies.remove(group);
    }
}
