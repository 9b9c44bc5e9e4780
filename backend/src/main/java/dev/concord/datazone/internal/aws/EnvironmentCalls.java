package dev.concord.datazone.internal.aws;

import dev.concord.aws.AwsCalls;
import dev.concord.aws.AwsSettings;
import dev.concord.aws.Principal;
import dev.concord.identity.ProjectId;
import dev.concord.provisioning.Environment;
import dev.concord.provisioning.SubscriptionTarget;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.datazone.DataZoneClient;
import software.amazon.awssdk.services.datazone.model.EnvironmentSummary;
import software.amazon.awssdk.services.datazone.model.Resource;

/** Reading a project's environments, what they were made of, and the subscription targets in them. */
@Component
public class EnvironmentCalls {
    private static final String USER_ROLE = "userRoleArn";

    private final DataZoneClient datazone;
    private final AwsCalls calls;
    private final String domain;

    EnvironmentCalls(DataZoneClient datazone, AwsCalls calls, AwsSettings settings) {
        this.datazone = datazone;
        this.calls = calls;
        this.domain = settings.domainId();
    }

    public List<Environment> observe(Principal as, ProjectId project) {
        return calls
                .call(
                        "ListEnvironments",
                        as,
                        with -> datazone
                                .listEnvironmentsPaginator(list -> list.domainIdentifier(domain)
                                        .projectIdentifier(project.value())
                                        .overrideConfiguration(with))
                                .items()
                                .stream()
                                .toList())
                .stream()
                .map(summary -> environment(as, project, summary))
                .toList();
    }

    private Environment environment(Principal as, ProjectId project, EnvironmentSummary summary) {
        return new Environment(
                summary.id(),
                project,
                summary.name(),
                summary.statusAsString(),
                summary.awsAccountId(),
                summary.awsAccountRegion(),
                role(as, summary.id()),
                targets(as, summary.id()));
    }

    private @Nullable String role(Principal as, String environment) {
        var seen = calls.call(
                "GetEnvironment",
                as,
                with -> datazone.getEnvironment(get ->
                        get.domainIdentifier(domain).identifier(environment).overrideConfiguration(with)));
        return seen.provisionedResources().stream()
                .filter(resource -> USER_ROLE.equals(resource.name()))
                .map(Resource::value)
                .findFirst()
                .orElse(null);
    }

    private List<SubscriptionTarget> targets(Principal as, String environment) {
        return calls.call(
                "ListSubscriptionTargets",
                as,
                with -> datazone
                        .listSubscriptionTargetsPaginator(list -> list.domainIdentifier(domain)
                                .environmentIdentifier(environment)
                                .overrideConfiguration(with))
                        .items()
                        .stream()
                        .map(target -> new SubscriptionTarget(
                                target.id(), target.name(), target.provider(), target.applicableAssetTypes()))
                        .toList());
    }
}
