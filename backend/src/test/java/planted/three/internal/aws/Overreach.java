package planted.three.internal.aws;

import dev.concord.aws.AwsCalls;
import dev.concord.aws.ConcordRoles;
import dev.concord.aws.Principal;
import software.amazon.awssdk.services.datazone.DataZoneClient;
import software.amazon.awssdk.services.iam.IamClient;

/** Calls that no policy allows to the roles that would make them, and one that nobody makes. */
class Overreach {
    private final AwsCalls calls;
    private final ConcordRoles roles;
    private final DataZoneClient datazone;
    private final IamClient iam;

    Overreach(AwsCalls calls, ConcordRoles roles, DataZoneClient datazone, IamClient iam) {
        this.calls = calls;
        this.roles = roles;
        this.datazone = datazone;
        this.iam = iam;
    }

    void inspectDeletes(String domain) {
        calls.call(
                roles.inspect(),
                with -> datazone.deleteDomain(
                        delete -> delete.identifier(domain).overrideConfiguration(with)));
    }

    void projectRises(String roleArn) {
        createKey(Principal.system(roleArn));
    }

    private void createKey(Principal as) {
        calls.call(as, with -> iam.createAccessKey(key -> key.overrideConfiguration(with)));
    }

    void nobodyDeletes(Principal as) {
        calls.call(as, with -> iam.deleteUser(user -> user.overrideConfiguration(with)));
    }
}
