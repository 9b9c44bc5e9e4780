package dev.concord.setup.internal.aws.cure;

import dev.concord.aws.Answer;
import dev.concord.aws.GrantHolder;
import dev.concord.aws.Policy;
import dev.concord.aws.PolicyGrantCalls;
import dev.concord.aws.Principal;
import dev.concord.setup.internal.aws.cure.SetUpCalls.SetUpCall;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.datazone.model.PolicyGrantDetail;
import software.amazon.awssdk.services.datazone.model.Unit;
import tools.jackson.databind.JsonNode;

/** Policy grants in the words that an admin saw. */
@Component
class OfferedGrantCalls {
    private final PolicyGrantCalls grants;

    OfferedGrantCalls(PolicyGrantCalls grants) {
        this.grants = grants;
    }

    SetUpCall add(JsonNode input, String token) {
        var policy = policy(input);
        var holder = holder(input);
        return call(
                as -> grants.holders(as, policy).contains(holder),
                as -> grants.add(as, policy, holder, detail(input.path("detail")), token));
    }

    SetUpCall remove(JsonNode input, String token) {
        var policy = policy(input);
        var holder = holder(input);
        return call(as -> !grants.holders(as, policy).contains(holder), as -> grants.remove(as, policy, holder, token));
    }

    private static Policy policy(JsonNode input) {
        return new Policy(
                text(input, "domainIdentifier"),
                text(input, "entityType"),
                text(input, "entityIdentifier"),
                text(input, "policyType"));
    }

    private static GrantHolder holder(JsonNode input) {
        return new GrantHolder(GrantPrincipals.of(input.path("principal")));
    }

    private static PolicyGrantDetail detail(JsonNode input) {
        if (input.has("createProject")) {
            return PolicyGrantDetail.fromCreateProject(detail -> detail.includeChildDomainUnits(
                    input.at("/createProject/includeChildDomainUnits").asBoolean()));
        }
        return input.has("createEnvironmentProfile")
                ? PolicyGrantDetail.fromCreateEnvironmentProfile(detail -> {})
                : PolicyGrantDetail.fromCreateEnvironment(Unit.builder().build());
    }

    private static String text(JsonNode input, String member) {
        return input.required(member).asString();
    }

    private static SetUpCall call(Predicate<Principal> made, Function<Principal, Answer> make) {
        return new SetUpCall() {
            @Override
            public boolean made(Principal as) {
                return made.test(as);
            }

            @Override
            public Answer make(Principal as) {
                return make.apply(as);
            }
        };
    }
}
