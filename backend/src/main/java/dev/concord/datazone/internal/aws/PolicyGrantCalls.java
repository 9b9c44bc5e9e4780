package dev.concord.datazone.internal.aws;

import dev.concord.aws.AwsCalls;
import dev.concord.aws.Principal;
import dev.concord.datazone.internal.aws.SetUpCalls.SetUpCall;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.datazone.DataZoneClient;
import software.amazon.awssdk.services.datazone.model.PolicyGrantDetail;
import software.amazon.awssdk.services.datazone.model.PolicyGrantMember;
import software.amazon.awssdk.services.datazone.model.Unit;
import tools.jackson.databind.JsonNode;

/** Saying in DataZone who may make what, in the words that an admin saw. */
@Component
class PolicyGrantCalls {
    private final DataZoneClient datazone;
    private final AwsCalls calls;

    PolicyGrantCalls(DataZoneClient datazone, AwsCalls calls) {
        this.datazone = datazone;
        this.calls = calls;
    }

    SetUpCall add(JsonNode input, String token) {
        return call(as -> granted(as, input), as -> addNow(as, input, token));
    }

    SetUpCall remove(JsonNode input, String token) {
        return call(as -> !granted(as, input), as -> removeNow(as, input, token));
    }

    private Answer addNow(Principal as, JsonNode input, String token) {
        var made = calls.call(
                "AddPolicyGrant",
                as,
                with -> datazone.addPolicyGrant(add -> add.domainIdentifier(text(input, "domainIdentifier"))
                        .entityType(text(input, "entityType"))
                        .entityIdentifier(text(input, "entityIdentifier"))
                        .policyType(text(input, "policyType"))
                        .principal(GrantPrincipals.of(input.path("principal")))
                        .detail(detail(input.path("detail")))
                        .clientToken(token)
                        .overrideConfiguration(with)));
        return new Answer(
                "AddPolicyGrant",
                text(input, "policyType"),
                "",
                made.responseMetadata().requestId());
    }

    private Answer removeNow(Principal as, JsonNode input, String token) {
        var made = calls.call(
                "RemovePolicyGrant",
                as,
                with -> datazone.removePolicyGrant(remove -> remove.domainIdentifier(text(input, "domainIdentifier"))
                        .entityType(text(input, "entityType"))
                        .entityIdentifier(text(input, "entityIdentifier"))
                        .policyType(text(input, "policyType"))
                        .principal(GrantPrincipals.of(input.path("principal")))
                        .clientToken(token)
                        .overrideConfiguration(with)));
        return new Answer(
                "RemovePolicyGrant",
                text(input, "policyType"),
                "",
                made.responseMetadata().requestId());
    }

    private boolean granted(Principal as, JsonNode input) {
        var wanted = GrantPrincipals.of(input.path("principal"));
        return calls
                .call(
                        "ListPolicyGrants",
                        as,
                        with -> datazone
                                .listPolicyGrantsPaginator(
                                        list -> list.domainIdentifier(text(input, "domainIdentifier"))
                                                .entityType(text(input, "entityType"))
                                                .entityIdentifier(text(input, "entityIdentifier"))
                                                .policyType(text(input, "policyType"))
                                                .overrideConfiguration(with))
                                .grantList()
                                .stream()
                                .toList())
                .stream()
                .map(PolicyGrantMember::principal)
                .anyMatch(wanted::equals);
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
