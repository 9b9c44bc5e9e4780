package dev.concord.local.demo;

import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Objects;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.datazone.DataZoneClient;
import software.amazon.awssdk.services.datazone.model.SubscriptionGrantSummary;
import software.amazon.awssdk.services.datazone.model.SubscriptionSummary;
import software.amazon.awssdk.services.sagemaker.SageMakerClient;
import software.amazon.awssdk.services.sagemaker.model.SageMakerException;
import software.amazon.awssdk.services.sts.model.StsException;

/** Asks AWS itself, past Concord: what DataZone holds, and what an environment's role really may do. */
public final class Proof {
    private static final int ACCESS_DENIED = 400;
    private static final String TRUST = """
            {"Version": "2012-10-17",
             "Statement": [{"Effect": "Allow", "Principal": {"AWS": "%s"}, "Action": "sts:AssumeRole"}]}
            """;

    private final DemoCloud cloud;
    private final DemoSite site;
    private final RoleSessions sessions;

    private Proof(DemoCloud cloud, DemoSite site) {
        this.cloud = cloud;
        this.site = site;
        this.sessions = new RoleSessions(cloud, site.base());
    }

    public static Proof in(DemoCloud cloud, DemoSite site) {
        return new Proof(cloud, site);
    }

    /** Whether the role of the project's environment may describe the model package group, tried with its credentials. */
    public boolean mayDescribeGroup(DemoProject project, String group) {
        try (var sagemaker = inEnvironmentOf(project)) {
            sagemaker.describeModelPackageGroup(describe -> describe.modelPackageGroupName(group));
            return true;
        } catch (SageMakerException denied) {
            if (denied.statusCode() == ACCESS_DENIED
                    && denied.awsErrorDetails().errorCode().equals("AccessDeniedException")) {
                return false;
            }
            throw denied;
        }
    }

    /** Statuses of the project's requests for the listing of this name. */
    public List<String> requests(DemoProject project, String listing) {
        return as(project)
                .listSubscriptionRequestsPaginator(
                        list -> list.domainIdentifier(site.domainId()).owningProjectId(site.idOf(project)))
                .items()
                .stream()
                .filter(item -> item.subscribedListings().getFirst().name().equals(listing))
                .map(item -> item.statusAsString())
                .toList();
    }

    /** Statuses of the project's subscriptions to the listing of this name. */
    public List<String> subscriptions(DemoProject project, String listing) {
        return found(project, listing).stream()
                .map(SubscriptionSummary::statusAsString)
                .toList();
    }

    /** Statuses of all grants of the project's subscriptions to the listing of this name. */
    public List<String> grants(DemoProject project, String listing) {
        var datazone = as(project);
        return found(project, listing).stream()
                .flatMap(subscription -> datazone
                        .listSubscriptionGrantsPaginator(
                                list -> list.domainIdentifier(site.domainId()).subscriptionId(subscription.id()))
                        .items()
                        .stream())
                .map(SubscriptionGrantSummary::statusAsString)
                .toList();
    }

    /** The roles that are members of a project. */
    public List<String> roles(DemoProject project) {
        var datazone = as(project);
        return datazone
                .listProjectMembershipsPaginator(
                        list -> list.domainIdentifier(site.domainId()).projectIdentifier(site.idOf(project)))
                .members()
                .stream()
                .map(member -> datazone.getUserProfile(get -> get.domainIdentifier(site.domainId())
                        .userIdentifier(member.memberDetails().user().userId())))
                .filter(profile -> profile.details().iam() != null)
                .map(profile -> profile.details().iam().arn())
                .toList();
    }

    private List<SubscriptionSummary> found(DemoProject project, String listing) {
        return as(project)
                .listSubscriptionsPaginator(
                        list -> list.domainIdentifier(site.domainId()).owningProjectId(site.idOf(project)))
                .items()
                .stream()
                .filter(item -> item.subscribedListing().name().equals(listing))
                .toList();
    }

    /** Concord's own roles may not lend these credentials, so the account's administrator takes the role. */
    private SageMakerClient inEnvironmentOf(DemoProject project) {
        var role = roleOf(project);
        try (var iam = cloud.iam();
                var sts = cloud.sts(cloud.administrator())) {
            var administrator = sts.getCallerIdentity().arn();
            iam.updateAssumeRolePolicy(update -> update.roleName(role.substring(role.lastIndexOf('/') + 1))
                    .policyDocument(TRUST.formatted(administrator)));
            // A changed trust policy decides only after a while.
            var taken = await().ignoreExceptionsInstanceOf(StsException.class)
                    .until(
                            () -> sts.assumeRole(assume -> assume.roleArn(role).roleSessionName("proof"))
                                    .credentials(),
                            Objects::nonNull);
            return cloud.sageMaker(StaticCredentialsProvider.create(
                    AwsSessionCredentials.create(taken.accessKeyId(), taken.secretAccessKey(), taken.sessionToken())));
        }
    }

    private String roleOf(DemoProject project) {
        var datazone = as(project);
        var environment = datazone.listEnvironments(
                        list -> list.domainIdentifier(site.domainId()).projectIdentifier(site.idOf(project)))
                .items()
                .getFirst();
        return datazone
                .getEnvironment(get -> get.domainIdentifier(site.domainId()).identifier(environment.id()))
                .provisionedResources()
                .stream()
                .filter(resource -> resource.name().equals("userRoleArn"))
                .findFirst()
                .orElseThrow()
                .value();
    }

    private DataZoneClient as(DemoProject project) {
        return sessions.dataZone(cloud.roleArn(project.slug()));
    }
}
