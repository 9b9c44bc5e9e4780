package dev.concord.setup.internal.aws;

import java.util.LinkedHashMap;
import java.util.Map;

/** What policy grants are about: what may be made, and where. */
public record GuardedEntity(String entityType, String entityId, String policyType) {
    public static GuardedEntity projectsIn(String domainUnit) {
        return new GuardedEntity("DOMAIN_UNIT", domainUnit, "CREATE_PROJECT");
    }

    public static GuardedEntity profilesOf(String account, String blueprint) {
        return new GuardedEntity(
                "ENVIRONMENT_BLUEPRINT_CONFIGURATION", account + ":" + blueprint, "CREATE_ENVIRONMENT_PROFILE");
    }

    public static GuardedEntity environmentsOf(String profile) {
        return new GuardedEntity("ENVIRONMENT_PROFILE", profile, "CREATE_ENVIRONMENT");
    }

    Map<String, Object> input(String domain) {
        var input = new LinkedHashMap<String, Object>();
        input.put("domainIdentifier", domain);
        input.put("entityType", entityType);
        input.put("entityIdentifier", entityId);
        input.put("policyType", policyType);
        return input;
    }

    String detail() {
        return switch (policyType) {
            case "CREATE_PROJECT" -> "createProject";
            case "CREATE_ENVIRONMENT_PROFILE" -> "createEnvironmentProfile";
            default -> "createEnvironment";
        };
    }

    Map<String, Object> detailContent() {
        return policyType.equals("CREATE_PROJECT") ? Map.of("includeChildDomainUnits", true) : Map.of();
    }
}
