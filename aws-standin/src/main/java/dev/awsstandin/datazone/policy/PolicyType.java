package dev.awsstandin.datazone.policy;

import dev.awsstandin.datazone.shared.Failures;
import java.util.Arrays;
import tools.jackson.databind.JsonNode;

/** The managed policies that are enforced, each on one type of entity and with its own detail. */
public enum PolicyType {
    CREATE_PROJECT(PolicyType.DOMAIN_UNIT, "createProject"),
    ADD_TO_PROJECT_MEMBER_POOL(PolicyType.DOMAIN_UNIT, "addToProjectMemberPool"),
    CREATE_ENVIRONMENT_PROFILE(PolicyType.BLUEPRINT, "createEnvironmentProfile"),
    CREATE_ENVIRONMENT(PolicyType.PROFILE, "createEnvironment");

    static final String DOMAIN_UNIT = "DOMAIN_UNIT";
    public static final String BLUEPRINT = "ENVIRONMENT_BLUEPRINT_CONFIGURATION";
    public static final String PROFILE = "ENVIRONMENT_PROFILE";

    private final String entityType;
    private final String detail;

    PolicyType(String entityType, String detail) {
        this.entityType = entityType;
        this.detail = detail;
    }

    /** The policy of this name on such an entity; what nobody would enforce cannot be granted. */
    static PolicyType of(String name, String entityType) {
        return Arrays.stream(values())
                .filter(type -> type.name().equals(name) && type.entityType.equals(entityType))
                .findFirst()
                .orElseThrow(() -> Failures.invalid(
                        "Policy type %s is not supported on entity type %s".formatted(name, entityType)));
    }

    void requireFit(JsonNode given) {
        if (!given.has(detail)) {
            throw Failures.invalid("A grant of policy type %s needs the detail %s".formatted(name(), detail));
        }
    }

    /** What the grant says about this policy. */
    JsonNode detailOf(JsonNode grant) {
        return grant.path("detail").path(detail);
    }
}
