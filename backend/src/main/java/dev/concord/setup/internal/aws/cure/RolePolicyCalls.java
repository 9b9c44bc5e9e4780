package dev.concord.setup.internal.aws.cure;

import dev.concord.aws.Answer;
import dev.concord.aws.AwsCalls;
import dev.concord.aws.ConcordRoles;
import dev.concord.aws.Principal;
import dev.concord.setup.internal.PolicyDifference;
import dev.concord.setup.internal.aws.cure.SetUpCalls.SetUpCall;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.iam.IamClient;
import tools.jackson.databind.JsonNode;

/** Giving a project's role the policy that an admin saw. */
@Component
class RolePolicyCalls {
    private final IamClient iam;
    private final AwsCalls calls;
    private final ConcordRoles roles;

    RolePolicyCalls(IamClient iam, AwsCalls calls, ConcordRoles roles) {
        this.iam = iam;
        this.calls = calls;
        this.roles = roles;
    }

    SetUpCall put(JsonNode input) {
        var role = text(input, "roleName");
        var policy = text(input, "policyName");
        var document = input.required("policyDocument").toString();
        return new SetUpCall() {
            @Override
            public boolean made(Principal as) {
                return document(role, policy)
                        .filter(there -> PolicyDifference.between(document, List.of(there))
                                .isEmpty())
                        .isPresent();
            }

            @Override
            public Answer make(Principal as) {
                return putNow(as, role, policy, document);
            }
        };
    }

    /** Read by the role that may: the bootstrap role writes policies and reads none. */
    private Optional<String> document(String role, String policy) {
        return calls.find(
                        roles.inspect(),
                        with -> iam.getRolePolicy(
                                get -> get.roleName(role).policyName(policy).overrideConfiguration(with)))
                .map(there -> URLDecoder.decode(there.policyDocument(), StandardCharsets.UTF_8));
    }

    private Answer putNow(Principal as, String role, String policy, String document) {
        calls.call(
                as,
                with -> iam.putRolePolicy(put -> put.roleName(role)
                        .policyName(policy)
                        .policyDocument(document)
                        .overrideConfiguration(with)));
        return Answer.of(role);
    }

    private static String text(JsonNode input, String member) {
        return input.required(member).asString();
    }
}
