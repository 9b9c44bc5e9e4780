package dev.concord.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsstandin.AwsStandin;
import dev.awsstandin.kernel.Delays;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.ContextEntry;
import software.amazon.awssdk.services.iam.model.PolicyEvaluationDecisionType;

/** What the roles that the template makes may do for the set-up, and what is just beside it. */
class DomainRolesTest {
    private static final DemoCloud.Key ADMINISTRATOR = new DemoCloud.Key("AKIA0ADMINISTRATOR00", "administrator");

    @TempDir
    private static Path home;

    private static AwsStandin standin;
    private static DemoCloud cloud;
    private static IamClient iam;

    @BeforeAll
    static void apply() {
        var settings = AwsStandin.builder()
                .dataDirectory(home)
                .administrator(ADMINISTRATOR.id(), ADMINISTRATOR.secret())
                .delays(Delays.none());
        standin = settings.build().start();
        cloud = new DemoCloud(
                standin.endpoint(), settings.account(), settings.region(), "an-external-id-of-ours", ADMINISTRATOR);
        AppliedTemplate.toANewDomain(cloud, "template");
        iam = cloud.iam();
    }

    @AfterAll
    static void stop() {
        standin.close();
    }

    @ParameterizedTest
    @CsvSource({
        "concord-bootstrap, datazone:AddPolicyGrant, datazone:domain/dzd_x, true",
        "concord-bootstrap, datazone:RemovePolicyGrant, datazone:domain/dzd_x, true",
        "concord-bootstrap, datazone:ListPolicyGrants, datazone:domain/dzd_x, true",
        "concord-bootstrap, datazone:PutEnvironmentBlueprintConfiguration, datazone:domain/dzd_x, true",
        "concord-bootstrap, datazone:DeleteEnvironmentBlueprintConfiguration, datazone:domain/dzd_x, false",
        "concord-bootstrap, datazone:DeleteDomain, datazone:domain/dzd_x, false",
        "concord-bootstrap, datazone:AddEntityOwner, datazone:domain/dzd_x, false",
        "concord-inspect, datazone:AddPolicyGrant, datazone:domain/dzd_x, false",
        "concord-inspect, datazone:ListPolicyGrants, datazone:domain/dzd_x, true",
        "concord-inspect, ram:GetResourceShareAssociations, *, true",
        "concord-inspect, ram:ListResourceSharePermissions, *, true",
        "concord-inspect, ram:CreateResourceShare, *, false",
        "concord-inspect, events:ListRules, events:rule/any, true",
        "concord-inspect, events:PutRule, events:rule/any, false",
        "concord-inspect, sqs:GetQueueAttributes, sqs:concord-events, true",
        "concord-inspect, sqs:ReceiveMessage, sqs:concord-events, true",
        "concord-inspect, sqs:DeleteMessage, sqs:concord-events, true",
        "concord-inspect, sqs:SendMessage, sqs:concord-events, false",
        "concord-inspect, sqs:SetQueueAttributes, sqs:concord-events, false",
        "concord-inspect, sqs:PurgeQueue, sqs:concord-events, false",
        "concord-inspect, sqs:DeleteQueue, sqs:concord-events, false",
        "concord-inspect, sqs:ReceiveMessage, sqs:other, false",
        "concord-inspect, sqs:DeleteMessage, sqs:other, false",
        "concord-inspect, sqs:GetQueueAttributes, sqs:other, false",
        "concord-inspect, iam:GetRole, role/concord/concord-bootstrap, true",
        "concord-inspect, iam:GetRole, role/administrator, false",
        "concord-inspect, iam:SimulatePrincipalPolicy, user/concord-base, true",
        "concord-inspect, iam:SimulatePrincipalPolicy, user/administrator, false",
        "concord-inspect, iam:PutRolePolicy, role/concord/concord-inspect, false",
        "concord-inspect, kms:GetKeyRotationStatus, *, true",
        "concord-inspect, kms:Decrypt, *, false"
    })
    void mayDoThisAndNotThat(String role, String action, String resource, boolean allowed) {
        assertThat(allowed(role, action, arn(resource), Map.of())).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({
        "role/service-role/AmazonDataZoneSageMakerProvisioning, datazone.amazonaws.com, true",
        "role/service-role/AmazonDataZoneSageMakerManageAccess, datazone.amazonaws.com, true",
        "role/service-role/AmazonDataZoneSageMakerProvisioning, ec2.amazonaws.com, false",
        "role/administrator, datazone.amazonaws.com, false",
        "role/concord/concord-inspect, datazone.amazonaws.com, false"
    })
    void bootstrapHandsOverTwoRolesToDataZoneAlone(String role, String service, boolean allowed) {
        assertThat(allowed("concord-bootstrap", "iam:PassRole", arn(role), Map.of("iam:PassedToService", service)))
                .isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({
        "concord-environment-boundary, true",
        "concord/concord-boundary, false",
        "concord/concord-owner-boundary, false"
    })
    void dataZoneMakesRolesOfEnvironmentsInsideTheirBoundaryOnly(String boundary, boolean allowed) {
        var policy = "arn:aws:iam::%s:policy/%s".formatted(cloud.account(), boundary);
        assertThat(allowed(
                        "service-role/AmazonDataZoneSageMakerProvisioning",
                        "iam:CreateRole",
                        arn("role/sm-provisioning/datazone_usr_role_x"),
                        Map.of("iam:PermissionsBoundary", policy)))
                .isEqualTo(allowed);
    }

    private static boolean allowed(String role, String action, String resource, Map<String, String> context) {
        var source =
                role.contains("/") ? "arn:aws:iam::%s:role/%s".formatted(cloud.account(), role) : cloud.roleArn(role);
        List<ContextEntry> entries = context.entrySet().stream()
                .map(entry -> ContextEntry.builder()
                        .contextKeyName(entry.getKey())
                        .contextKeyType("string")
                        .contextKeyValues(entry.getValue())
                        .build())
                .toList();
        return iam.simulatePrincipalPolicy(simulate -> simulate.policySourceArn(source)
                                .actionNames(action)
                                .resourceArns(resource)
                                .contextEntries(entries))
                        .evaluationResults()
                        .getFirst()
                        .evalDecision()
                == PolicyEvaluationDecisionType.ALLOWED;
    }

    private static String arn(String resource) {
        if (resource.equals("*")) {
            return resource;
        }
        var service = resource.contains(":") ? resource.substring(0, resource.indexOf(':')) : "iam";
        var rest = resource.substring(resource.indexOf(':') + 1);
        return service.equals("iam")
                ? "arn:aws:iam::%s:%s".formatted(cloud.account(), rest)
                : "arn:aws:%s:%s:%s:%s".formatted(service, cloud.region(), cloud.account(), rest);
    }
}
