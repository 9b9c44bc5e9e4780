package dev.awsstandin.iam.role;

import dev.awsstandin.iam.policy.ManagedPolicies;
import dev.awsstandin.iam.policy.PolicyUse;
import dev.awsstandin.iam.shared.Documents;
import dev.awsstandin.iam.shared.IamErrors;
import dev.awsstandin.kernel.Ids;
import dev.awsstandin.kernel.cloud.Cloud;
import dev.awsstandin.kernel.cloud.LateTable;
import dev.awsstandin.kernel.state.Table;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The account's roles. Services that make roles in the account, as DataZone's blueprints do, use this; inside a call
 * it works within the call's transaction.
 */
public final class Roles implements PolicyUse {

    private final Cloud cloud;
    private final LateTable held;
    private final Table roles;
    private final ManagedPolicies policies;
    private final Principals principals;

    public Roles(Cloud cloud, ManagedPolicies policies, Principals principals) {
        this.cloud = cloud;
        this.held = new LateTable(cloud, "iam.roles", Set.of("trust", "boundary", "attached", "policies"));
        this.roles = held.written();
        this.policies = policies;
        this.principals = principals;
    }

    /** Creates the role or throws what IAM's CreateRole answers: the name is taken, a document is malformed, … */
    public Role create(NewRole wanted) {
        if (roles.contains(wanted.name())) {
            throw IamErrors.exists("Role with name %s already exists.".formatted(wanted.name()));
        }
        principals.requireExisting(Documents.trust(wanted.trust()));
        wanted.policies().values().forEach(Documents::identity);
        var boundary = wanted.boundary();
        if (boundary != null) {
            policies.requireBoundary(boundary);
        }
        var role = new Role(
                wanted.name(),
                wanted.path(),
                "AROA" + Ids.upper(17),
                cloud.iamArn("role" + wanted.path() + wanted.name()),
                cloud.clock().now(),
                wanted.trust(),
                wanted.description(),
                wanted.maxSessionSeconds(),
                boundary,
                wanted.tags(),
                wanted.policies(),
                Set.of());
        save(role);
        return role;
    }

    public Optional<Role> find(String name) {
        return roles.get(name).map(Role::fromJson);
    }

    /** The role with this ARN, whose path must be right too. */
    public Optional<Role> findByArn(String arn) {
        return find(nameIn(arn)).filter(role -> role.arn().equals(arn));
    }

    /** The role as it decides now: what was told of it lately holds later. */
    public Optional<Role> inForce(String name) {
        return held.inForce(name).map(Role::fromJson);
    }

    public Optional<Role> inForceByArn(String arn) {
        return inForce(nameIn(arn)).filter(role -> role.arn().equals(arn));
    }

    private static String nameIn(String arn) {
        return arn.substring(arn.lastIndexOf('/') + 1);
    }

    /** The role, or the error that IAM answers for a missing one. */
    public Role get(String name) {
        return find(name)
                .orElseThrow(() -> IamErrors.missing("The role with name %s cannot be found.".formatted(name)));
    }

    /** Adds or replaces an inline policy of an existing role. */
    public void putPolicy(String name, String policyName, String document) {
        Documents.identity(document);
        var role = get(name);
        var changed = new TreeMap<>(role.policies());
        changed.put(policyName, document);
        save(role.policies(changed));
    }

    /** Removes the role with all that belongs to it. */
    public void remove(String name) {
        roles.remove(name);
    }

    List<Role> all() {
        return roles.all().stream().map(Role::fromJson).toList();
    }

    void save(Role role) {
        held.change(role.name(), role.toJson(), role.created());
    }

    @Override
    public long attachments(String policyArn) {
        return all().stream()
                .filter(role -> role.attached().contains(policyArn))
                .count();
    }

    @Override
    public long bounds(String policyArn) {
        return all().stream().filter(role -> policyArn.equals(role.boundary())).count();
    }
}
