package dev.awsstandin.iam.decision;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Resource;
import dev.awsstandin.kernel.Timestamps;
import dev.awsstandin.kernel.cloud.Cloud;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The condition keys that every call has. */
public final class CallContext {

    private static final int ACCOUNT_IN_ARN = 4;

    private final Cloud cloud;
    private final PrincipalPolicies policies;

    public CallContext(Cloud cloud, PrincipalPolicies policies) {
        this.cloud = cloud;
        this.policies = policies;
    }

    /**
     * The keys of the call with what they say of the resource.
     *
     * @param service whose action is asked for
     */
    public Map<String, List<String>> of(Call call, Resource resource, String service) {
        var caller = call.caller();
        var context = new HashMap<String, List<String>>();
        context.put("aws:PrincipalArn", List.of(caller.principalArn()));
        context.put("aws:PrincipalAccount", List.of(caller.account()));
        context.put("aws:PrincipalType", List.of(caller.isSession() ? "AssumedRole" : "User"));
        context.put("aws:userid", List.of(caller.userId()));
        context.put("kms:CallerAccount", List.of(caller.account()));
        context.put("aws:RequestedRegion", List.of(cloud.region()));
        context.put("aws:ResourceAccount", List.of(cloud.account()));
        context.put("aws:CurrentTime", List.of(Timestamps.iso(call.now())));
        // On loopback there is no TLS; policies written for AWS, where there always is, are judged as there.
        context.put("aws:SecureTransport", List.of("true"));
        context.put("aws:PrincipalIsAWSService", List.of("false"));
        if (!caller.isSession()) {
            context.put("aws:username", List.of(caller.principalName()));
        }
        caller.sourceIdentityIfAny().ifPresent(identity -> context.put("aws:SourceIdentity", List.of(identity)));
        policies.tags(caller).forEach((key, value) -> context.put("aws:PrincipalTag/" + key, List.of(value)));
        resource.tags().forEach((key, value) -> {
            context.put("aws:ResourceTag/" + key, List.of(value));
            context.put(service + ":ResourceTag/" + key, List.of(value));
        });
        return context;
    }

    /** The keys that a service has which acts for something in the account. */
    static Map<String, List<String>> ofService(String service, String sourceArn) {
        return Map.of(
                "aws:SourceArn", List.of(sourceArn),
                "aws:SourceAccount", List.of(sourceArn.split(":", -1)[ACCOUNT_IN_ARN]),
                "aws:PrincipalIsAWSService", List.of("true"),
                "aws:PrincipalServiceName", List.of(service),
                "aws:SecureTransport", List.of("true"));
    }
}
