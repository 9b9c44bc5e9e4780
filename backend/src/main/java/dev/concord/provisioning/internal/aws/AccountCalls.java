package dev.concord.provisioning.internal.aws;

import dev.concord.aws.AwsCalls;
import dev.concord.aws.ConcordRoles;
import java.util.Optional;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.iam.IamClient;

/** Reading what DataZone made in the account for an environment: roles and databases. */
@Component
public class AccountCalls {
    private static final String NO_BOUNDARY = "";

    private final IamClient iam;
    private final GlueClient glue;
    private final AwsCalls calls;
    private final ConcordRoles roles;

    AccountCalls(IamClient iam, GlueClient glue, AwsCalls calls, ConcordRoles roles) {
        this.iam = iam;
        this.glue = glue;
        this.calls = calls;
        this.roles = roles;
    }

    /** The permissions boundary of a role, empty text for one without; empty when there is no such role. */
    public Optional<String> boundary(String roleArn) {
        var name = roleArn.substring(roleArn.lastIndexOf('/') + 1);
        return calls.find(
                        roles.inspect(),
                        with -> iam.getRole(get -> get.roleName(name).overrideConfiguration(with)))
                .map(found -> Optional.ofNullable(found.role().permissionsBoundary()))
                .map(boundary -> boundary.map(it -> it.permissionsBoundaryArn()).orElse(NO_BOUNDARY));
    }

    public boolean databaseExists(String name) {
        return calls.find(
                        roles.inspect(),
                        with -> glue.getDatabase(get -> get.name(name).overrideConfiguration(with)))
                .isPresent();
    }
}
