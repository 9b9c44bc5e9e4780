package dev.concord;

import dev.awsstandin.AwsStandin;
import dev.awsstandin.kernel.Delays;
import dev.concord.aws.PolicyTemplate;
import dev.concord.shared.ProjectId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import org.springframework.test.context.DynamicPropertyRegistry;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.datazone.DataZoneClient;
import software.amazon.awssdk.services.datazone.model.DataZoneEntityType;
import software.amazon.awssdk.services.datazone.model.Member;
import software.amazon.awssdk.services.datazone.model.OwnerProperties;
import software.amazon.awssdk.services.datazone.model.UserDesignation;
import software.amazon.awssdk.services.datazone.model.UserType;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.sagemaker.SageMakerClient;

/** An account with a domain and Concord's principals, in which Concord's own policies hold. */
public final class StandinAccount {
    private static final String ACCOUNT = "447120983316";
    private static final String REGION = "eu-west-1";
    private static final String EXTERNAL_ID = "an-external-id";
    private static final AwsBasicCredentials ADMINISTRATOR =
            AwsBasicCredentials.create("AKIA0ADMINISTRATOR00", "administrator");

    private final AwsStandin standin;
    private final IamClient iam;
    private final DataZoneClient datazone;
    private final SageMakerClient sagemaker;
    private final AwsBasicCredentials base;
    private final String domain;

    private StandinAccount(AwsStandin standin) {
        this.standin = standin;
        this.iam = client(IamClient.builder()).build();
        this.datazone = client(DataZoneClient.builder()).build();
        this.sagemaker = client(SageMakerClient.builder()).build();
        this.base = base();
        this.domain = datazone.createDomain(create ->
                        create.name("tests").domainExecutionRole("arn:aws:iam::" + ACCOUNT + ":role/execution"))
                .id();
        role("concord-inspect", "inspect-role", Map.of());
        own(letIn(role("concord-bootstrap", "bootstrap-role", Map.of())));
        datazone.putEnvironmentBlueprintConfiguration(put -> put.domainIdentifier(domain)
                .environmentBlueprintIdentifier(blueprint())
                .enabledRegions(REGION));
    }

    public static StandinAccount open() {
        try {
            return new StandinAccount(AwsStandin.builder()
                    .dataDirectory(Files.createTempDirectory("standin"))
                    .account(ACCOUNT)
                    .region(REGION)
                    .administrator(ADMINISTRATOR.accessKeyId(), ADMINISTRATOR.secretAccessKey())
                    .delays(Delays.none())
                    .build()
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How Concord gets there. */
    public void describe(DynamicPropertyRegistry settings) {
        settings.add("concord.aws.endpoint", standin::endpoint);
        settings.add("concord.aws.domain-id", this::domain);
        settings.add("concord.aws.external-id", () -> EXTERNAL_ID);
        settings.add("concord.aws.access-key-id", base::accessKeyId);
        settings.add("concord.aws.secret-access-key", base::secretAccessKey);
    }

    public AwsStandin standin() {
        return standin;
    }

    /** As the administrator. */
    public DataZoneClient datazone() {
        return datazone;
    }

    /** As the administrator. */
    public SageMakerClient sagemaker() {
        return sagemaker;
    }

    public String domain() {
        return domain;
    }

    public String blueprint() {
        return datazone.listEnvironmentBlueprints(
                        list -> list.domainIdentifier(domain).managed(true).name("DefaultSageMaker"))
                .items()
                .getFirst()
                .id();
    }

    public static String roleArn(String name) {
        return "arn:aws:iam::%s:role/concord/%s".formatted(ACCOUNT, name);
    }

    /** A project with Concord's role for it, which has the project's name. */
    public ProjectId project(String name, UserDesignation designation) {
        var id = datazone.createProject(
                        create -> create.domainIdentifier(domain).name(name))
                .id();
        var profile = letIn(role(name, "project-role", Map.of("project", id)));
        datazone.createProjectMembership(create -> create.domainIdentifier(domain)
                .projectIdentifier(id)
                .member(Member.fromUserIdentifier(profile))
                .designation(designation));
        return new ProjectId(id);
    }

    private String role(String name, String policy, Map<String, String> more) {
        iam.createRole(create -> create.roleName(name)
                .path("/concord/")
                .assumeRolePolicyDocument(filled("project-role-trust", Map.of())));
        iam.putRolePolicy(put -> put.roleName(name).policyName("concord").policyDocument(filled(policy, more)));
        return roleArn(name);
    }

    private String letIn(String role) {
        return datazone.createUserProfile(create ->
                        create.domainIdentifier(domain).userIdentifier(role).userType(UserType.IAM_ROLE))
                .id();
    }

    private void own(String profile) {
        var root = datazone.getDomain(get -> get.identifier(domain)).rootDomainUnitId();
        datazone.addEntityOwner(add -> add.domainIdentifier(domain)
                .entityType(DataZoneEntityType.DOMAIN_UNIT)
                .entityIdentifier(root)
                .owner(OwnerProperties.fromUser(user -> user.userIdentifier(profile))));
    }

    private AwsBasicCredentials base() {
        iam.createUser(create -> create.userName("concord-base"));
        iam.putUserPolicy(put ->
                put.userName("concord-base").policyName("concord").policyDocument(filled("base-user", Map.of())));
        var key = iam.createAccessKey(create -> create.userName("concord-base")).accessKey();
        return AwsBasicCredentials.create(key.accessKeyId(), key.secretAccessKey());
    }

    private static String filled(String policy, Map<String, String> more) {
        var values = new java.util.HashMap<>(more);
        values.putAll(Map.of("account", ACCOUNT, "region", REGION, "external-id", EXTERNAL_ID));
        return PolicyTemplate.named(policy).filled(values);
    }

    private <B extends AwsClientBuilder<B, C>, C> B client(B builder) {
        return builder.region(Region.of(REGION))
                .endpointOverride(standin.endpoint())
                .credentialsProvider(StaticCredentialsProvider.create(ADMINISTRATOR));
    }
}
