package dev.concord.aws;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.datazone.DataZoneClient;
import software.amazon.awssdk.services.datazone.model.PolicyGrantDetail;
import software.amazon.awssdk.services.datazone.model.PolicyGrantMember;
import software.amazon.awssdk.services.datazone.model.Unit;

/** Saying in DataZone who may make what. */
@Component
public class PolicyGrantCalls {
    private final DataZoneClient datazone;
    private final AwsCalls calls;
    private final String domain;

    PolicyGrantCalls(DataZoneClient datazone, AwsCalls calls, AwsSettings settings) {
        this.datazone = datazone;
        this.calls = calls;
        this.domain = settings.domainId();
    }

    /** Making profiles from the blueprint as it is configured in the account. */
    public Policy profilesOf(String account, String blueprint) {
        return new Policy(
                domain, "ENVIRONMENT_BLUEPRINT_CONFIGURATION", account + ":" + blueprint, "CREATE_ENVIRONMENT_PROFILE");
    }

    /** Making environments from the profile. */
    public Policy environmentsOf(String profile) {
        return new Policy(domain, "ENVIRONMENT_PROFILE", profile, "CREATE_ENVIRONMENT");
    }

    public Set<GrantHolder> holders(Principal as, Policy policy) {
        return calls
                .call(
                        as,
                        with -> datazone
                                .listPolicyGrantsPaginator(list -> list.domainIdentifier(policy.domain())
                                        .entityType(policy.entityType())
                                        .entityIdentifier(policy.entityId())
                                        .policyType(policy.type())
                                        .overrideConfiguration(with))
                                .grantList()
                                .stream()
                                .toList())
                .stream()
                .map(PolicyGrantMember::principal)
                .map(GrantHolder::new)
                .collect(Collectors.toSet());
    }

    /** AWS refuses who holds one already: look first. */
    public Answer add(Principal as, Policy policy, GrantHolder holder) {
        var detail = policy.type().equals("CREATE_ENVIRONMENT")
                ? PolicyGrantDetail.fromCreateEnvironment(Unit.builder().build())
                : PolicyGrantDetail.fromCreateEnvironmentProfile(any -> {});
        return add(as, policy, holder, detail, null);
    }

    public Answer add(
            Principal as, Policy policy, GrantHolder holder, PolicyGrantDetail detail, @Nullable String token) {
        calls.call(
                as,
                with -> datazone.addPolicyGrant(add -> add.domainIdentifier(policy.domain())
                        .entityType(policy.entityType())
                        .entityIdentifier(policy.entityId())
                        .policyType(policy.type())
                        .principal(holder.principal())
                        .detail(detail)
                        .clientToken(token)
                        .overrideConfiguration(with)));
        return Answer.of(policy.type());
    }

    /** The same again changes nothing. */
    public Answer remove(Principal as, Policy policy, GrantHolder holder) {
        return remove(as, policy, holder, null);
    }

    public Answer remove(Principal as, Policy policy, GrantHolder holder, @Nullable String token) {
        calls.call(
                as,
                with -> datazone.removePolicyGrant(remove -> remove.domainIdentifier(policy.domain())
                        .entityType(policy.entityType())
                        .entityIdentifier(policy.entityId())
                        .policyType(policy.type())
                        .principal(holder.principal())
                        .clientToken(token)
                        .overrideConfiguration(with)));
        return Answer.of(policy.type());
    }
}
