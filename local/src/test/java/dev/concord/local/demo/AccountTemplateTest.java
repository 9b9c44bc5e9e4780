package dev.concord.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsstandin.AwsStandin;
import dev.concord.aws.PolicyTemplate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AccountTemplateTest {
    private static final Path FILE = Path.of("../policies/iam/concord-account.yaml");
    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, String> VALUES =
            Map.of("account", "447120983316", "region", "eu-west-1", "external-id", "a-secret-of-our-own");

    @ParameterizedTest
    @CsvSource({
        "BaseUser, Policies/0/PolicyDocument, base-user",
        "OwnerBoundary, PolicyDocument, owner-boundary",
        "EnvironmentBoundary, PolicyDocument, environment-boundary",
        "BootstrapRole, AssumeRolePolicyDocument, project-role-trust",
        "BootstrapRole, Policies/0/PolicyDocument, bootstrap-role",
        "InspectRole, AssumeRolePolicyDocument, project-role-trust",
        "InspectRole, Policies/0/PolicyDocument, inspect-role",
        "ProvisioningRole, AssumeRolePolicyDocument, datazone-service-trust",
        "ProvisioningRole, Policies/0/PolicyDocument, environment-roles",
        "ManageAccessRole, AssumeRolePolicyDocument, datazone-service-trust",
        "ManageAccessRole, Policies/0/PolicyDocument, manage-access",
        "DomainExecutionRole, AssumeRolePolicyDocument, datazone-service-trust",
        "EventsPolicy, PolicyDocument, event-queue",
        "EnvironmentKey, KeyPolicy, environment-key"
    })
    void everyPolicyInItIsAFileOfConcord(String resource, String place, String file) {
        var there = resources().path(resource).at("/Properties/" + place);
        assertThat(sorted(there))
                .isEqualTo(sorted(JSON.readTree(PolicyTemplate.named(file).filled(VALUES))));
    }

    @Test
    void holdsNoOtherPolicy() {
        assertThat(resources().findValues("Statement")).hasSize(14);
    }

    @Test
    void attachesOnlyPoliciesOfAwsItself() {
        assertThat(resources().findValues("ManagedPolicyArns"))
                .hasSize(3)
                .allSatisfy(arns -> assertThat(arns.valueStream().map(JsonNode::asString))
                        .allMatch(arn -> arn.startsWith("arn:aws:iam::aws:policy/")));
    }

    @Test
    void keepsWhatHoldsDataWhenTheStackGoes() {
        for (var resource : List.of("Domain", "EnvironmentKey", "EnvironmentBucket")) {
            assertThat(resources().path(resource).path("DeletionPolicy").asString())
                    .isEqualTo("Retain");
        }
    }

    @Test
    void asksForTheExternalIdAndNeverShowsIt() {
        var parameter = (Map<?, ?>) ((Map<?, ?>) AppliedTemplate.template().get("Parameters")).get("ExternalId");
        assertThat(parameter.get("NoEcho")).isEqualTo(true);
        assertThat(parameter.containsKey("Default")).isFalse();
        assertThat(AppliedTemplate.template().get("Outputs").toString()).doesNotContain("ExternalId");
    }

    @Test
    void cloudFormationTakesItAndTellsWhatItNeeds(@TempDir Path data) throws IOException {
        var settings = AwsStandin.builder().dataDirectory(data).administrator("AKIA0ADMINISTRATOR00", "administrator");
        try (var aws = settings.build().start();
                var formation = CloudFormationClient.builder()
                        .endpointOverride(aws.endpoint())
                        .region(Region.of(settings.region()))
                        .credentialsProvider(StaticCredentialsProvider.create(
                                AwsBasicCredentials.create("AKIA0ADMINISTRATOR00", "administrator")))
                        .build()) {
            var text = Files.readString(FILE);
            var told = formation.validateTemplate(validate -> validate.templateBody(text));
            assertThat(told.capabilitiesAsStrings()).containsExactly("CAPABILITY_NAMED_IAM");
            assertThat(told.parameters())
                    .extracting(parameter -> parameter.parameterKey())
                    .containsExactlyInAnyOrder("DomainId", "RootDomainUnitId", "DomainName", "ExternalId");
            assertThatThrownBy(() -> formation.validateTemplate(
                            validate -> validate.templateBody(text.replace("!Ref Events", "!Ref Nothing"))))
                    .isInstanceOf(CloudFormationException.class);
        }
    }

    private static JsonNode resources() {
        var values = new TemplateValues();
        values.put("AWS::AccountId", VALUES.get("account"));
        values.put("AWS::Region", VALUES.get("region"));
        values.put("ExternalId", VALUES.get("external-id"));
        values.put("DomainName", "any");
        values.condition("NewDomain", true);
        List.of(
                        "Domain",
                        "Domain.RootDomainUnitId",
                        "DomainExecutionRole.Arn",
                        "BootstrapRole.Arn",
                        "BootstrapProfile.Id",
                        "Events",
                        "Events.Arn",
                        "EnvironmentKey")
                .forEach(name -> values.put(name, name));
        return JSON.valueToTree(values.of(AppliedTemplate.template().get("Resources")));
    }

    /** Members in one order, and a list of one as its element, which is the same in a policy. */
    private static Object sorted(JsonNode node) {
        if (node.isObject()) {
            var members = new TreeMap<String, Object>();
            node.properties().forEach(member -> members.put(member.getKey(), sorted(member.getValue())));
            return members;
        }
        if (node.isArray()) {
            return node.size() == 1 && !node.path(0).isObject()
                    ? sorted(node.path(0))
                    : node.valueStream().map(AccountTemplateTest::sorted).toList();
        }
        return node.asString();
    }
}
