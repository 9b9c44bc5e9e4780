package dev.concord;

import dev.awsstandin.AwsStandin;
import dev.awsstandin.kernel.Delays;
import dev.concord.aws.PolicyTemplate;
import dev.concord.shared.ProjectId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.test.context.DynamicPropertyRegistry;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.datazone.DataZoneClient;
import software.amazon.awssdk.services.datazone.model.DataZoneEntityType;
import software.amazon.awssdk.services.datazone.model.EnvironmentParameter;
import software.amazon.awssdk.services.datazone.model.Member;
import software.amazon.awssdk.services.datazone.model.OwnerProperties;
import software.amazon.awssdk.services.datazone.model.UserDesignation;
import software.amazon.awssdk.services.datazone.model.UserType;
import software.amazon.awssdk.services.ec2.Ec2Client;
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
    private final Set<People> known = EnumSet.noneOf(People.class);

    private StandinAccount(AwsStandin standin) {
        this.standin = standin;
        this.iam = client(IamClient.builder()).build();
        this.datazone = client(DataZoneClient.builder()).build();
        this.sagemaker = client(SageMakerClient.builder()).build();
        this.base = base();
        this.domain = datazone.createDomain(create ->
                        create.name("tests").domainExecutionRole("arn:aws:iam::" + ACCOUNT + ":role/execution"))
                .id();
        letIn(role("concord-inspect", "inspect-role"));
        own(letIn(role("concord-bootstrap", "bootstrap-role")));
        iam.createPolicy(create -> create.policyName("concord-owner-boundary")
                .path("/concord/")
                .policyDocument(filled("owner-boundary", Map.of())));
        datazone.putEnvironmentBlueprintConfiguration(put -> put.domainIdentifier(domain)
                .environmentBlueprintIdentifier(blueprint())
                .enabledRegions(REGION)
                .manageAccessRoleArn("arn:aws:iam::" + ACCOUNT + ":role/manage"));
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
    public IamClient iam() {
        return iam;
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

    /** Concord's role for the project of this name. */
    public static String projectRole(String name) {
        return roleArn("project/" + name);
    }

    /** A project with Concord's role for it, which has the project's name. */
    public ProjectId project(String name, UserDesignation designation) {
        var id = datazone.createProject(
                        create -> create.domainIdentifier(domain).name(name))
                .id();
        makeRole(name, "/concord/project/", boundary());
        putPolicy(name, filled("project-role", Map.of("project", id)));
        var profile = letIn(projectRole(name));
        datazone.createProjectMembership(create -> create.domainIdentifier(domain)
                .projectIdentifier(id)
                .member(Member.fromUserIdentifier(profile))
                .designation(designation));
        return new ProjectId(id);
    }

    /** The person is in the project as DataZone sees it. */
    public void member(ProjectId project, People person, UserDesignation designation) {
        if (known.add(person)) {
            meet(person);
        }
        datazone.createProjectMembership(create -> create.domainIdentifier(domain)
                .projectIdentifier(project.value())
                .member(Member.fromUserIdentifier(person.id().value()))
                .designation(designation));
    }

    private void meet(People person) {
        var id = person.id().value();
        var names = person.fullName().split(" ", 2);
        standin.identityCenter().add(id, id, names[0], names[1], id + "@example.com");
        datazone.createUserProfile(
                create -> create.domainIdentifier(domain).userIdentifier(id).userType(UserType.SSO_USER));
    }

    public void noMember(ProjectId project, People person) {
        datazone.deleteProjectMembership(delete -> delete.domainIdentifier(domain)
                .projectIdentifier(project.value())
                .member(Member.fromUserIdentifier(person.id().value())));
    }

    private String role(String name, String policy) {
        makeRole(name, "/concord/", null);
        putPolicy(name, filled(policy, Map.of()));
        return roleArn(name);
    }

    private void makeRole(String name, String path, @Nullable String boundary) {
        iam.createRole(create -> create.roleName(name)
                .path(path)
                .permissionsBoundary(boundary)
                .assumeRolePolicyDocument(filled("project-role-trust", Map.of())));
    }

    private static String boundary() {
        return "arn:aws:iam::%s:policy/concord/concord-owner-boundary".formatted(ACCOUNT);
    }

    /** What the role may do, instead of what it might before. */
    public void putPolicy(String role, String document) {
        iam.putRolePolicy(put -> put.roleName(role).policyName("concord").policyDocument(document));
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

    /** A network in which environments can run, as their user parameters name it. */
    public List<EnvironmentParameter> network() {
        var ec2 = client(Ec2Client.builder()).build();
        var vpc =
                ec2.createVpc(create -> create.cidrBlock("10.20.0.0/16")).vpc().vpcId();
        var subnets = Stream.of("10.20.0.0/24", "10.20.1.0/24")
                .map(range -> ec2.createSubnet(create -> create.vpcId(vpc).cidrBlock(range))
                        .subnet()
                        .subnetId())
                .collect(Collectors.joining(","));
        return List.of(
                EnvironmentParameter.builder().name("vpcId").value(vpc).build(),
                EnvironmentParameter.builder().name("subnetIds").value(subnets).build());
    }

    /** A policy of Concord with what this account has. */
    public static String filled(String policy, Map<String, String> more) {
        var values = new java.util.HashMap<>(more);
        values.putAll(Map.of("account", ACCOUNT, "region", REGION, "external-id", EXTERNAL_ID));
        return PolicyTemplate.named(policy).filled(values);
    }

    /** A client of the administrator. */
    public <B extends AwsClientBuilder<B, C>, C> B client(B builder) {
        return builder.region(Region.of(REGION))
                .endpointOverride(standin.endpoint())
                .credentialsProvider(StaticCredentialsProvider.create(ADMINISTRATOR));
    }
}
