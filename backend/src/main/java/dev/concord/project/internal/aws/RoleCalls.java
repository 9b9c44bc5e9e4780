package dev.concord.project.internal.aws;

import dev.concord.aws.Answer;
import dev.concord.aws.AwsCalls;
import dev.concord.aws.ConcordRoles;
import dev.concord.aws.Principal;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.Tag;

/** Roles of projects that Concord makes. IAM has no tokens: look first, and know one's own by its tag. */
@Component
public class RoleCalls {
    private static final String CREATION = "concord:creation";
    private static final String POLICY = "concord";

    private final IamClient iam;
    private final AwsCalls calls;
    private final ConcordRoles roles;

    RoleCalls(IamClient iam, AwsCalls calls, ConcordRoles roles) {
        this.iam = iam;
        this.calls = calls;
        this.roles = roles;
    }

    /** A role of this name; creation is what Concord made it for, or empty when it is not Concord's. */
    public record Role(String arn, String creation) {}

    public Optional<Role> find(Principal as, String name) {
        return calls.find(as, with -> iam.getRole(get -> get.roleName(name).overrideConfiguration(with)))
                .map(seen -> new Role(
                        seen.role().arn(),
                        seen.role().tags().stream()
                                .filter(tag -> tag.key().equals(CREATION))
                                .map(Tag::value)
                                .findFirst()
                                .orElse("")));
    }

    /** Inside the boundary of owners' roles, and trusted by Concord alone. */
    public Answer create(Principal as, String name, String creation, String description) {
        var made = calls.call(
                as,
                with -> iam.createRole(create -> create.roleName(name)
                        .path(ConcordRoles.PROJECT_PATH)
                        .description(description)
                        .assumeRolePolicyDocument(roles.policy("project-role-trust", Map.of()))
                        .permissionsBoundary(roles.ownerBoundary())
                        .tags(Tag.builder().key(CREATION).value(creation).build())
                        .overrideConfiguration(with)));
        return Answer.of(made.role().arn());
    }

    /** What the role may do, in one project; the same again changes nothing. */
    public Answer putPolicy(Principal as, String name, String project) {
        calls.call(
                as,
                with -> iam.putRolePolicy(put -> put.roleName(name)
                        .policyName(POLICY)
                        .policyDocument(roles.policy("project-role", Map.of("project", project)))
                        .overrideConfiguration(with)));
        return Answer.of(name);
    }

    public Answer deletePolicy(Principal as, String name) {
        calls.call(
                as,
                with -> iam.deleteRolePolicy(
                        delete -> delete.roleName(name).policyName(POLICY).overrideConfiguration(with)));
        return Answer.of(name);
    }

    /** Whether the role has its policy. */
    public boolean hasPolicy(Principal as, String name) {
        return calls.call(
                        as,
                        with -> iam.listRolePolicies(list -> list.roleName(name).overrideConfiguration(with)))
                .policyNames()
                .contains(POLICY);
    }

    public Answer delete(Principal as, String name) {
        calls.call(as, with -> iam.deleteRole(delete -> delete.roleName(name).overrideConfiguration(with)));
        return Answer.of(name);
    }
}
