package dev.concord.setup.internal.aws.roles;

import dev.concord.aws.AwsCalls;
import dev.concord.aws.AwsFailure;
import dev.concord.aws.AwsSettings;
import dev.concord.aws.Principal;
import dev.concord.setup.Check;
import dev.concord.setup.internal.Finding;
import dev.concord.setup.internal.SetUpCheck;
import java.util.function.Consumer;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;

/** Becomes a role as Concord does, and tries to without what its trust policy must ask for. */
final class RoleDoorCheck implements SetUpCheck {
    private static final String EXPECTED =
            "Assumable with external id and source identity, which arrives; denied without either";

    private final Check about;
    private final String roleArn;
    private final AwsCalls calls;
    private final StsClient sts;
    private final AwsSettings settings;

    RoleDoorCheck(Check about, String roleArn, AwsCalls calls, StsClient sts, AwsSettings settings) {
        this.about = about;
        this.roleArn = roleArn;
        this.calls = calls;
        this.sts = sts;
        this.settings = settings;
    }

    @Override
    public Check about() {
        return about;
    }

    @Override
    public Finding run() {
        String arrived;
        try {
            arrived =
                    assume(request -> request.externalId(settings.externalId()).sourceIdentity(Principal.SYSTEM));
        } catch (AwsFailure failure) {
            if (failure.kind() != AwsFailure.Kind.DENIED) {
                throw failure;
            }
            return failed("Concord can't become the role: " + failure.getMessage());
        }
        if (!Principal.SYSTEM.equals(arrived)) {
            return failed("The source identity does not arrive");
        }
        if (opens(request -> request.sourceIdentity(Principal.SYSTEM))) {
            return failed("The role opens without the external id");
        }
        if (opens(request -> request.externalId(settings.externalId()))) {
            return failed("The role opens without a source identity");
        }
        return Finding.passed("Opens as it should; denied without external id and without source identity", EXPECTED);
    }

    private boolean opens(Consumer<AssumeRoleRequest.Builder> how) {
        try {
            assume(how);
            return true;
        } catch (AwsFailure failure) {
            if (failure.kind() == AwsFailure.Kind.DENIED) {
                return false;
            }
            throw failure;
        }
    }

    private String assume(Consumer<AssumeRoleRequest.Builder> how) {
        return calls.callAsBase(with -> sts.assumeRole(request -> {
                    how.accept(request.roleArn(roleArn)
                            .roleSessionName("concord-set-up")
                            .overrideConfiguration(with));
                }))
                .sourceIdentity();
    }

    private Finding failed(String found) {
        return Finding.failed(
                found,
                EXPECTED,
                "Give %s the trust policy project-role-trust.json with the external id of this deployment; the template makes it so."
                        .formatted(roleArn.substring(roleArn.lastIndexOf('/') + 1)));
    }
}
