package dev.concord.provisioning.internal.aws;

import dev.concord.aws.AwsCalls;
import dev.concord.aws.AwsFailure;
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
        try {
            var role = calls.call(
                            "GetRole",
                            roles.inspect(),
                            with -> iam.getRole(get -> get.roleName(name).overrideConfiguration(with)))
                    .role();
            var boundary = role.permissionsBoundary();
            return Optional.of(boundary == null ? NO_BOUNDARY : boundary.permissionsBoundaryArn());
        } catch (AwsFailure failure) {
            return ifMissing(failure);
        }
    }

    public boolean databaseExists(String name) {
        try {
            calls.call(
                    "GetDatabase",
                    roles.inspect(),
                    with -> glue.getDatabase(get -> get.name(name).overrideConfiguration(with)));
            return true;
        } catch (AwsFailure failure) {
            return ifMissing(failure).isPresent();
        }
    }

    /** Glue answers EntityNotFoundException with a 400. */
    private static Optional<String> ifMissing(AwsFailure failure) {
        if (failure.kind() == AwsFailure.Kind.MISSING
                || String.valueOf(failure.getMessage()).contains("EntityNotFoundException")) {
            return Optional.empty();
        }
        throw failure;
    }
}
