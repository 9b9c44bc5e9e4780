package dev.concord.setup.internal.aws.cure;

import dev.concord.aws.Answer;
import dev.concord.aws.Principal;
import dev.concord.setup.OfferedCall;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The calls that Concord may offer about the domain's set-up; their input is the JSON that the admin saw. */
@Component
public class SetUpCalls {
    private final JsonMapper mapper = new JsonMapper();
    private final OfferedGrantCalls grants;
    private final BlueprintConfigurationCalls blueprints;
    private final RoleProfileCalls profiles;
    private final RolePolicyCalls policies;

    SetUpCalls(
            OfferedGrantCalls grants,
            BlueprintConfigurationCalls blueprints,
            RoleProfileCalls profiles,
            RolePolicyCalls policies) {
        this.grants = grants;
        this.blueprints = blueprints;
        this.profiles = profiles;
        this.policies = policies;
    }

    /** The token is the same each time that this call is made. */
    public SetUpCall of(OfferedCall offered, String token) {
        var input = mapper.readTree(offered.input());
        return switch (offered.operation()) {
            case "AddPolicyGrant" -> grants.add(input, token);
            case "RemovePolicyGrant" -> grants.remove(input, token);
            case "PutEnvironmentBlueprintConfiguration" -> blueprints.put(input);
            case "CreateUserProfile" -> profiles.create(input, token);
            case "PutRolePolicy" -> policies.put(input);
            default -> throw new IllegalArgumentException("Concord never offers " + offered.operation());
        };
    }

    /** One call that can be made again at any time. */
    public interface SetUpCall {
        /** Whether AWS shows already what the call is to bring about. */
        boolean made(Principal as);

        Answer make(Principal as);
    }
}
