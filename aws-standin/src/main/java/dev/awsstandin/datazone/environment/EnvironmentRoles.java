package dev.awsstandin.datazone.environment;

import dev.awsstandin.datazone.shared.Failures;
import dev.awsstandin.iam.role.NewRole;
import dev.awsstandin.iam.role.Role;
import dev.awsstandin.iam.role.Roles;
import dev.awsstandin.iam.session.SessionCredentials;
import dev.awsstandin.iam.session.SessionRequest;
import dev.awsstandin.iam.session.Sessions;
import dev.awsstandin.kernel.cloud.Cloud;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The IAM role that the users of an environment act with. What was shared with the environment is all it may read. */
public final class EnvironmentRoles {

    private static final Duration LIFETIME = Duration.ofHours(1);

    private final Cloud cloud;
    private final Roles roles;
    private final Sessions sessions;

    public EnvironmentRoles(Cloud cloud, Roles roles, Sessions sessions) {
        this.cloud = cloud;
        this.roles = roles;
        this.sessions = sessions;
    }

    /** Creates the role, bounded as the blueprint's configuration says. */
    Role create(JsonNode environment, JsonNode configuration) {
        var id = environment.path("id").asString();
        var role = new NewRole(
                        name(environment),
                        "/sm-provisioning/",
                        trust(),
                        Map.of("DataZoneConsumerPolicy", consumerPolicy(id)))
                .tags(ownerTags(environment));
        var boundary = configuration.path("environmentRolePermissionBoundary").asString("");
        return roles.create(boundary.isEmpty() ? role : role.boundary(boundary));
    }

    /** Lets the role work in the environment's SageMaker domain. */
    void allowStudio(JsonNode environment, String sageMakerDomain) {
        roles.putPolicy(name(environment), "DataZoneStudioPolicy", studioPolicy(sageMakerDomain));
    }

    /** Removes the role, if there is one. */
    void remove(JsonNode environment) {
        roles.remove(name(environment));
    }

    private static String name(JsonNode environment) {
        return "datazone_usr_" + environment.path("id").asString();
    }

    /** Refuses the ARN of a role that is not there. */
    void requireExisting(String roleArn) {
        if (roles.findByArn(roleArn).isEmpty()) {
            throw Failures.missing("Role", roleArn);
        }
    }

    /** Working credentials for the role; the session is named for the user. */
    SessionCredentials credentials(String roleArn, String user) {
        var role = roles.findByArn(roleArn).orElseThrow(() -> Failures.missing("Role", roleArn));
        return sessions.issue(role, new SessionRequest("datazone-" + user, LIFETIME));
    }

    private String trust() {
        return """
                {"Version":"2012-10-17","Statement":[{"Effect":"Allow",
                "Principal":{"Service":["datazone.amazonaws.com","sagemaker.amazonaws.com"]},
                "Action":["sts:AssumeRole","sts:TagSession"],
                "Condition":{"StringEquals":{"aws:SourceAccount":"%s"}}}]}""".formatted(cloud.account());
    }

    private static String consumerPolicy(String environment) {
        return """
                {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":[
                "sagemaker:DescribeModelPackageGroup","sagemaker:DescribeModelPackage",
                "sagemaker:BatchDescribeModelPackage","sagemaker:ListModelPackageGroups",
                "sagemaker:ListModelPackages","sagemaker:DescribeFeatureGroup","sagemaker:ListFeatureGroups"],
                "Resource":"*","Condition":{"StringEquals":{"aws:ResourceTag/%s":["ro","rw"]}}}]}""".formatted(shareTag(environment));
    }

    private String studioPolicy(String sageMakerDomain) {
        return """
                {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":[
                "sagemaker:DescribeDomain","sagemaker:DescribeUserProfile","sagemaker:DescribeSpace",
                "sagemaker:DescribeApp","sagemaker:CreateSpace","sagemaker:DeleteSpace","sagemaker:CreateApp",
                "sagemaker:DeleteApp"],
                "Resource":["%1$s:domain/%2$s","%1$s:user-profile/%2$s/*","%1$s:space/%2$s/*","%1$s:app/%2$s/*"]},
                {"Effect":"Allow","Action":["sagemaker:ListApps","sagemaker:ListSpaces","sagemaker:ListUserProfiles"],
                "Resource":"*"}]}""".formatted("arn:aws:sagemaker:*:" + cloud.account(), sageMakerDomain);
    }

    /** What marks everything in the account as the environment's. */
    static Map<String, String> ownerTags(JsonNode environment) {
        return Map.of(
                "AmazonDataZoneDomain", environment.path("domainId").asString(),
                "AmazonDataZoneProject", environment.path("projectId").asString(),
                "AmazonDataZoneEnvironment", environment.path("id").asString());
    }

    /** The tag on a SageMaker resource that lets the environment's users read it. */
    public static String shareTag(String environment) {
        return "sagemaker:shared-with:" + environment;
    }
}
