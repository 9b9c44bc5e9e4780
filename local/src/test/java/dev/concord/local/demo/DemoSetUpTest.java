package dev.concord.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsstandin.AwsStandin;
import dev.awsstandin.StandinSettings;
import dev.awsstandin.kernel.Delays;
import dev.concord.local.DemoPeople;
import dev.concord.local.LocalSecrets;
import dev.concord.local.ProgressOf;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.datazone.DataZoneClient;
import software.amazon.awssdk.services.datazone.model.DataZoneException;
import software.amazon.awssdk.services.datazone.model.EnvironmentStatus;
import software.amazon.awssdk.services.datazone.model.ProjectMember;
import software.amazon.awssdk.services.ec2.model.Subnet;
import software.amazon.awssdk.services.sagemaker.model.Tag;

class DemoSetUpTest {

    private static final DemoCloud.Key ADMINISTRATOR = new DemoCloud.Key("AKIA0ADMINISTRATOR00", "administrator");

    @TempDir
    private static Path home;

    private static AwsStandin standin;
    private static DemoCloud cloud;
    private static LocalSecrets secrets;
    private static DemoSite site;

    @BeforeAll
    static void setUp() {
        standin = standinAt("aws");
        DemoPeople.all()
                .forEach(person -> standin.identityCenter()
                        .add(person.userId(), person.id(), person.givenName(), person.familyName(), person.email()));
        standin.identityCenter().addGroup(DemoPeople.ANALYSTS.groupId(), DemoPeople.ANALYSTS.name(), List.of());
        cloud = at(standin);
        secrets = LocalSecrets.in(home.resolve("secrets"));
        site = setUp("first");
    }

    private static StandinSettings settings(String folder) {
        return AwsStandin.builder()
                .dataDirectory(home.resolve(folder))
                .administrator(ADMINISTRATOR.id(), ADMINISTRATOR.secret())
                .delays(Delays.none());
    }

    private static AwsStandin standinAt(String folder) {
        return settings(folder).build().start();
    }

    private static DemoCloud at(AwsStandin running) {
        var usual = settings("aws");
        return new DemoCloud(running.endpoint(), usual.account(), usual.region(), "an-external-id", ADMINISTRATOR);
    }

    private static DemoSite setUp(String state) {
        return new DemoSetUp(cloud, secrets, DemoState.in(home.resolve(state)), ProgressOf.nobody()).ensure();
    }

    @AfterAll
    static void stop() {
        standin.close();
    }

    @Test
    void leavesInEachProjectItsPeopleAndConcordsRoleAlone() {
        for (var project : DemoProject.values()) {
            var people = project.contributors().stream()
                    .collect(Collectors.toMap(person -> person.userId(), person -> "PROJECT_CONTRIBUTOR"));
            people.put(project.owner().userId(), "PROJECT_OWNER");
            assertThat(members(project))
                    .as(project.title())
                    .hasSize(people.size() + 1)
                    .containsAllEntriesOf(people);
            assertThat(members(project).values().stream().filter("PROJECT_OWNER"::equals))
                    .as("the person who owns it, and Concord's role, which manages members")
                    .hasSize(2);
        }
    }

    /** The account was made by an earlier version, whose roles could do less. */
    @Test
    void bringsPoliciesUpToDateInAnAccountThatAnEarlierVersionMade() {
        var iam = cloud.iam();
        var project = DemoProject.values()[0].slug();
        var shipped = policyOf(project);
        iam.putRolePolicy(put -> put.roleName(project).policyName("concord").policyDocument("""
                        {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sts:GetCallerIdentity","Resource":"*"}]}
                        """));
        var state = DemoState.in(home.resolve("first"));
        setUp("first");
        assertThat(policyOf(project)).as("the same version leaves it").isNotEqualTo(shipped);

        state.put("policies", "those of an earlier version");
        setUp("first");

        assertThat(policyOf(project)).isEqualTo(shipped);
    }

    private static String policyOf(String role) {
        return cloud.iam()
                .getRolePolicy(get -> get.roleName(role).policyName("concord"))
                .policyDocument();
    }

    private static Map<String, String> members(DemoProject project) {
        return actingFor(project)
                .listProjectMembershipsPaginator(
                        list -> list.domainIdentifier(site.domainId()).projectIdentifier(id(project)))
                .members()
                .stream()
                .collect(Collectors.toMap(
                        (ProjectMember member) -> member.memberDetails().user().userId(),
                        ProjectMember::designationAsString));
    }

    private static DataZoneClient actingFor(DemoProject project) {
        return new RoleSessions(cloud, site.base()).dataZone(cloud.roleArn(project.slug()));
    }

    private static String id(DemoProject project) {
        return site.idOf(project);
    }

    @Test
    void saysOnTheSignInPageWhatThePeopleReallyAre() {
        for (var project : DemoProject.values()) {
            if (DemoPeople.withCard().contains(project.owner())) {
                assertThat(String.join(", ", project.owner().places()))
                        .startsWith("Owner of ")
                        .contains(project.title());
            }
        }
        assertThat(DemoProject.CUSTOMER_RETENTION.contributors()).containsExactly(DemoPeople.INES);
        assertThat(DemoPeople.INES.places()).containsExactly("Contributor in Customer Retention");
    }

    @Test
    void givesEachProjectOneActiveEnvironmentWithARole() {
        for (var project : DemoProject.values()) {
            var client = actingFor(project);
            var environments = client
                    .listEnvironmentsPaginator(
                            list -> list.domainIdentifier(site.domainId()).projectIdentifier(id(project)))
                    .items()
                    .stream()
                    .toList();
            assertThat(environments).as(project.title()).hasSize(1);
            var environment = client.getEnvironment(get -> get.domainIdentifier(site.domainId())
                    .identifier(environments.getFirst().id()));
            assertThat(environment.status()).isEqualTo(EnvironmentStatus.ACTIVE);
            assertThat(environment.provisionedResources())
                    .anySatisfy(resource -> assertThat(resource.name()).isEqualTo("userRoleArn"));
        }
    }

    @Test
    void runsEnvironmentsInOneNetworkWithOneKeyHoweverOftenItIsSetUp() {
        var place = DemoPlace.in(cloud);

        assertThat(DemoPlace.in(cloud)).isEqualTo(place);
        assertThat(cloud.ec2().describeVpcs().vpcs())
                .singleElement()
                .satisfies(vpc -> assertThat(vpc.vpcId()).isEqualTo(place.vpc()));
        assertThat(cloud.ec2().describeSubnets().subnets())
                .hasSize(2)
                .allSatisfy(subnet -> assertThat(subnet.vpcId()).isEqualTo(place.vpc()))
                .extracting(Subnet::availabilityZone)
                .doesNotHaveDuplicates();
        assertThat(cloud.kms().listKeys().keys())
                .singleElement()
                .satisfies(key -> assertThat(key.keyArn()).isEqualTo(place.key()));
        assertThat(cloud.sageMaker().listDomainsPaginator(list -> {}).domains())
                .hasSize(DemoProject.values().length)
                .allSatisfy(studio -> {
                    var made = cloud.sageMaker().describeDomain(get -> get.domainId(studio.domainId()));
                    assertThat(made.vpcId()).isEqualTo(place.vpc());
                    assertThat(made.subnetIds()).isEqualTo(place.subnets());
                    assertThat(made.kmsKeyId()).isEqualTo(place.key());
                });
    }

    @Test
    void goesOnWhereAHalfMadeNetworkWasLeft() {
        var fresh = standinAt("half");
        try (fresh) {
            var half = at(fresh);
            var vpc = new DemoNetwork(half.ec2()).ensureVpc();

            assertThat(DemoPlace.in(half).vpc()).isEqualTo(vpc);
            assertThat(half.ec2().describeVpcs().vpcs()).hasSize(1);
            assertThat(half.ec2().describeSubnets().subnets()).hasSize(2);
        }
    }

    @Test
    void letsTheBaseKeyDoNothingByItself() {
        var base = cloud.dataZone(StaticCredentialsProvider.create(
                AwsBasicCredentials.create(site.base().id(), site.base().secret())));
        assertThatThrownBy(() -> base.listDomains(list -> {}))
                .isInstanceOfSatisfying(
                        DataZoneException.class,
                        denial -> assertThat(denial.statusCode()).isEqualTo(403));
    }

    @Test
    void keepsARoleOutOfOtherProjects() {
        var role = actingFor(DemoProject.CUSTOMER_RETENTION);
        assertThatThrownBy(() -> role.listEnvironments(
                        list -> list.domainIdentifier(site.domainId()).projectIdentifier(id(DemoProject.CREDIT_RISK))))
                .isInstanceOfSatisfying(
                        DataZoneException.class,
                        denial -> assertThat(denial.statusCode()).isEqualTo(403));
    }

    @Test
    void registersEveryModelAndFeatureGroupForItsOwner() {
        var sageMaker = cloud.sageMaker();
        assertThat(sageMaker
                        .listModelPackageGroupsPaginator(list -> list.maxResults(100))
                        .modelPackageGroupSummaryList())
                .hasSize(989);
        assertThat(sageMaker.listFeatureGroupsPaginator(list -> {}).featureGroupSummaries())
                .hasSize(12);
        var arn = sageMaker
                .describeFeatureGroup(get -> get.featureGroupName("german-credit-applications"))
                .featureGroupArn();
        assertThat(sageMaker.listTags(list -> list.resourceArn(arn)).tags())
                .contains(Tag.builder()
                        .key("AmazonDataZoneProject")
                        .value(id(DemoProject.CREDIT_RISK))
                        .build());
    }

    @Test
    void goesOnFromWhereverAnEarlierStartWasInterrupted() {
        var before = versions();
        var again = setUp("forgetful");
        assertThat(again).isEqualTo(site);
        assertThat(versions()).isEqualTo(before);
        assertThat(projectNames()).doesNotHaveDuplicates();
    }

    private static long versions() {
        return DemoData.models().stream()
                .limit(40)
                .mapToLong(model -> cloud
                        .sageMaker()
                        .listModelPackagesPaginator(list -> list.modelPackageGroupName(model.groupName()))
                        .modelPackageSummaryList()
                        .stream()
                        .count())
                .sum();
    }

    private static List<String> projectNames() {
        return cloud.dataZone().listProjectsPaginator(list -> list.domainIdentifier(site.domainId())).items().stream()
                .map(project -> project.name())
                .toList();
    }

    @Test
    void asksNothingOfAwsOnceAllIsThere() {
        int calls = standin.callLog().all().size();
        assertThat(setUp("first")).isEqualTo(site);
        assertThat(standin.callLog().all()).hasSize(calls);
    }
}
