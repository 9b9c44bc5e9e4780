package dev.concord.provisioning.internal.aws;

import dev.concord.aws.AwsCalls;
import dev.concord.aws.AwsSettings;
import dev.concord.aws.Principal;
import dev.concord.provisioning.Environment;
import dev.concord.provisioning.EnvironmentDetail;
import dev.concord.provisioning.SubscriptionTarget;
import dev.concord.shared.ProjectId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.datazone.DataZoneClient;
import software.amazon.awssdk.services.datazone.model.EnvironmentSummary;
import software.amazon.awssdk.services.datazone.model.GetEnvironmentResponse;

/** Reading a project's environments, what they were made of, and the subscription targets in them. */
@Component
public class EnvironmentCalls {
    private final DataZoneClient datazone;
    private final AwsCalls calls;
    private final String domain;

    EnvironmentCalls(DataZoneClient datazone, AwsCalls calls, AwsSettings settings) {
        this.datazone = datazone;
        this.calls = calls;
        this.domain = settings.domainId();
    }

    public List<Seen> observe(Principal as, ProjectId project) {
        return calls
                .call(
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

    /** An environment, and what is known of it beyond its name and status. */
    public record Seen(Environment environment, EnvironmentDetail detail) {}

    private Seen environment(Principal as, ProjectId project, EnvironmentSummary summary) {
        var seen = calls.call(
                as,
                with -> datazone.getEnvironment(get ->
                        get.domainIdentifier(domain).identifier(summary.id()).overrideConfiguration(with)));
        var detail = detail(seen);
        var environment = new Environment(
                summary.id(),
                project,
                summary.name(),
                seen.statusAsString(),
                summary.awsAccountId(),
                summary.awsAccountRegion(),
                detail.resource(EnvironmentDetail.Resource.USER_ROLE).orElse(null),
                targets(as, summary.id()));
        return new Seen(environment, detail);
    }

    private static EnvironmentDetail detail(GetEnvironmentResponse seen) {
        var failure = Optional.ofNullable(seen.lastDeployment()).map(last -> last.failureReason());
        return new EnvironmentDetail(
                seen.id(),
                Mark.without(seen.description()),
                seen.environmentProfileId(),
                EnvironmentProfileCalls.values(seen.userParameters()),
                seen.provisionedResources().stream()
                        .filter(resource -> resource.name() != null)
                        .map(resource -> new EnvironmentDetail.Resource(resource.name(), resource.value()))
                        .toList(),
                failure.map(reason -> reason.message()).orElse(null),
                null,
                List.of(),
                null);
    }

    public List<SubscriptionTarget> targets(Principal as, String environment) {
        return calls.call(
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
