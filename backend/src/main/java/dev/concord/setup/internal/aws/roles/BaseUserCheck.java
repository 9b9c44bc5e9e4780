package dev.concord.setup.internal.aws.roles;

import dev.concord.aws.AwsCalls;
import dev.concord.aws.AwsFailure;
import dev.concord.setup.Check;
import dev.concord.setup.internal.Finding;
import dev.concord.setup.internal.SetUpCheck;
import dev.concord.setup.internal.aws.Looking;
import dev.concord.setup.internal.aws.Names;
import java.util.List;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.datazone.DataZoneClient;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.EvaluationResult;
import software.amazon.awssdk.services.iam.model.PolicyEvaluationDecisionType;
import software.amazon.awssdk.services.sts.StsClient;

/** Who the base principal is, what IAM says of calls that it must not make, and one of them tried for real. */
@Component
class BaseUserCheck implements SetUpCheck {
    private static final String EXPECTED = "concord-base, which may assume roles below /concord/ and nothing else";
    private static final String CURE =
            "Give the user concord-base no policy but base-user.json; the template makes it so.";
    /** One of each kind of harm: reading, changing, rights, other people's data. */
    private static final List<String> FORBIDDEN = List.of(
            "datazone:GetDomain",
            "datazone:CreateProject",
            "sagemaker:DescribeFeatureGroup",
            "iam:CreateAccessKey",
            "iam:CreateRole",
            "iam:PassRole",
            "kms:Decrypt",
            "s3:GetObject");

    private final AwsCalls calls;
    private final StsClient sts;
    private final DataZoneClient datazone;
    private final IamClient iam;
    private final Looking looking;
    private final Names names;

    BaseUserCheck(AwsCalls calls, StsClient sts, DataZoneClient datazone, IamClient iam, Looking looking, Names names) {
        this.calls = calls;
        this.sts = sts;
        this.datazone = datazone;
        this.iam = iam;
        this.looking = looking;
        this.names = names;
    }

    @Override
    public Check about() {
        return Check.BASE_USER;
    }

    @Override
    public Finding run() {
        var who = calls.callAsBase(with -> sts.getCallerIdentity(get -> get.overrideConfiguration(with)))
                .arn();
        if (!who.equals(names.baseUser())) {
            return Finding.failed(who + " is the base principal", EXPECTED, "Run Concord with a key of concord-base.");
        }
        if (mayReadTheDomain()) {
            return Finding.failed("The base key could read the domain itself", EXPECTED, CURE);
        }
        var allowed = allowed(FORBIDDEN, "*");
        if (!allowed.isEmpty()) {
            return Finding.failed("concord-base may also " + String.join(", ", allowed), EXPECTED, CURE);
        }
        if (!allowed(List.of("sts:AssumeRole"), names.account(), "role/administrator")
                .isEmpty()) {
            return Finding.failed("concord-base may assume roles that are not Concord's", EXPECTED, CURE);
        }
        if (allowed(List.of("sts:AssumeRole"), names.inspectRole()).isEmpty()) {
            return Finding.failed("concord-base may not assume Concord's roles", EXPECTED, CURE);
        }
        return Finding.passed(
                "concord-base; %d other actions are denied, one of them tried".formatted(FORBIDDEN.size()), EXPECTED);
    }

    private boolean mayReadTheDomain() {
        try {
            calls.callAsBase(with ->
                    datazone.getDomain(get -> get.identifier(names.domain()).overrideConfiguration(with)));
            return true;
        } catch (AwsFailure failure) {
            if (failure.kind() == AwsFailure.Kind.DENIED) {
                return false;
            }
            throw failure;
        }
    }

    private List<String> allowed(List<String> actions, String account, String resource) {
        return allowed(actions, "arn:aws:iam::%s:%s".formatted(account, resource));
    }

    private List<String> allowed(List<String> actions, String resource) {
        return looking
                .at(with -> iam.simulatePrincipalPolicy(simulate -> simulate.policySourceArn(names.baseUser())
                        .actionNames(actions)
                        .resourceArns(resource)
                        .overrideConfiguration(with)))
                .evaluationResults()
                .stream()
                .filter(result -> result.evalDecision() == PolicyEvaluationDecisionType.ALLOWED)
                .map(EvaluationResult::evalActionName)
                .toList();
    }
}
