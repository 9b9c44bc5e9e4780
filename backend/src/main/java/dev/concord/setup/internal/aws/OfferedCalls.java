package dev.concord.setup.internal.aws;

import dev.concord.setup.OfferedCall;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The calls that Concord may make itself, with their input as AWS will be told it. */
@Component
public class OfferedCalls {
    private final JsonMapper mapper =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private final Names names;

    OfferedCalls(Names names) {
        this.names = names;
    }

    public OfferedCall createProfile(String roleArn) {
        var input = new java.util.LinkedHashMap<String, Object>();
        input.put("domainIdentifier", names.domain());
        input.put("userIdentifier", roleArn);
        input.put("userType", "IAM_ROLE");
        return call("CreateUserProfile", "Lets the role %s into the domain".formatted(roleArn), input);
    }

    /** The document as it stands in the input, word for word. */
    public OfferedCall putRolePolicy(String role, String policy, String document, String sentence) {
        var input = new java.util.LinkedHashMap<String, Object>();
        input.put("roleName", role);
        input.put("policyName", policy);
        input.put("policyDocument", mapper.readTree(document));
        return call("PutRolePolicy", sentence, input);
    }

    public OfferedCall grant(GuardedEntity entity, Map<String, Object> principal, String sentence) {
        var input = entity.input(names.domain());
        input.put("principal", principal);
        input.put("detail", Map.of(entity.detail(), entity.detailContent()));
        return call("AddPolicyGrant", sentence, input);
    }

    public OfferedCall takeBack(GuardedEntity entity, Map<String, Object> principal, String sentence) {
        var input = entity.input(names.domain());
        input.put("principal", principal);
        return call("RemovePolicyGrant", sentence, input);
    }

    public OfferedCall call(String operation, String sentence, Map<String, Object> input) {
        return new OfferedCall(operation, sentence, mapper.writeValueAsString(input));
    }
}
