package dev.awsstandin.datazone;

import dev.awsstandin.iam.NewRole;
import dev.awsstandin.iam.Role;
import dev.awsstandin.iam.Roles;
import dev.awsstandin.iam.SessionCredentials;
import dev.awsstandin.iam.SessionRequest;
import dev.awsstandin.iam.Sessions;
import dev.awsstandin.kernel.Cloud;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The IAM role that the users of an environment act with. What was shared with the environment is all it may read. */
final class EnvironmentRoles {

    private static final Duration LIFETIME = Duration.ofHours(1);

    private final Cloud cloud;
    private final Roles roles;
    private final Sessions sessions;

    EnvironmentRoles(Cloud cloud, Roles roles, Sessions sessions) {
        this.cloud = cloud;
        this.roles = roles;
        this.sessions = sessions;
    }

    /** Creates the role, bounded as the blueprint's configuration says. */
    Role create(String domain, JsonNode environment, JsonNode configuration) {
        var id = environment.path("id").asString();
        var role = new NewRole(
                        name(environment),
                        "/sm-provisioning/",
                        trust(),
                        Map.of("DataZoneConsumerPolicy", consumerPolicy(id)))
                .tags(Map.of(
                        "AmazonDataZoneDomain", domain,
                        "AmazonDataZoneProject", environment.path("projectId").asString(),
                        "AmazonDataZoneEnvironment", id));
        var boundary = configuration.path("environmentRolePermissionBoundary").asString("");
        return roles.create(boundary.isEmpty() ? role : role.boundary(boundary));
    }

    /** Removes the role, if there is one. */
    void remove(JsonNode environment) {
        roles.remove(name(environment));
    }

    private static String name(JsonNode environment) {
        return "datazone_usr_" + environment.path("id").asString();
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

    /** The tag on a SageMaker resource that lets the environment's users read it. */
    static String shareTag(String environment) {
        return "sagemaker:shared-with:" + environment;
    }
}
