package dev.awsstandin.iam.role;

import dev.awsstandin.iam.shared.IamErrors;
import dev.awsstandin.kernel.cloud.Cloud;
import dev.awsstandin.kernel.state.Table;
import dev.awsstandin.policy.PolicyDocument;
import java.util.Optional;

/** Checks that trust policies name users and roles that exist. */
public final class Principals {

    private final Cloud cloud;
    private final Table users;
    private final Table roles;

    public Principals(Cloud cloud) {
        this.cloud = cloud;
        this.users = cloud.store().table("iam.users");
        this.roles = cloud.store().table("iam.roles");
    }

    void requireExisting(PolicyDocument trust) {
        unknown(trust).ifPresent(unknown -> {
            throw IamErrors.malformed("Invalid principal in policy: \"AWS\":\"%s\"".formatted(unknown));
        });
    }

    /** The first user or role that the policy names and the account does not have. */
    public Optional<String> unknown(PolicyDocument policy) {
        return policy.awsPrincipals().stream()
                .filter(principal -> !exists(principal))
                .findFirst();
    }

    private boolean exists(String principal) {
        if (principal.equals("*") || principal.matches("\\d{12}") || principal.matches("arn:aws:iam::\\d{12}:root")) {
            return true;
        }
        var ours = cloud.iamArn("");
        var name = principal.substring(principal.lastIndexOf('/') + 1);
        if (principal.startsWith(ours + "user/")) {
            return users.contains(name);
        }
        return principal.startsWith(ours + "role/")
                ? roles.contains(name)
                : principal.matches("arn:aws:(iam|sts)::\\d{12}:(user|role|assumed-role)/.+");
    }
}
