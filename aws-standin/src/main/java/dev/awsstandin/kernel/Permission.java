package dev.awsstandin.kernel;

import java.util.List;
import java.util.Map;

/**
 * One thing that policies must allow.
 *
 * @param action as in {@code iam:PassRole}
 * @param keys condition keys beyond those that every call has
 */
public record Permission(String action, Resource resource, Map<String, List<String>> keys) {

    public Permission {
        keys = Map.copyOf(keys);
    }

    /** To hand the role to a service that will act with it. */
    public static Permission passRole(String roleArn, String service) {
        return new Permission("iam:PassRole", Resource.of(roleArn), Map.of("iam:PassedToService", List.of(service)));
    }

    /** The service whose action it is. */
    public String service() {
        return action.substring(0, action.indexOf(':'));
    }
}
