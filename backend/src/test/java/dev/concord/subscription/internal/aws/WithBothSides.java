package dev.concord.subscription.internal.aws;

import static org.awaitility.Awaitility.await;

import dev.concord.DurableWorkRests;
import dev.concord.People;
import dev.concord.SampleData;
import dev.concord.ServiceTest;
import dev.concord.StandinAccount;
import dev.concord.catalog.AssetId;
import dev.concord.catalog.AssetType;
import dev.concord.catalog.Inventory;
import dev.concord.catalog.Resource;
import dev.concord.identity.Designation;
import dev.concord.inbox.Observer;
import dev.concord.outbox.Subject;
import dev.concord.outbox.internal.Relay;
import dev.concord.project.ProjectObservation;
import dev.concord.project.ProjectObservation.Member;
import dev.concord.project.Projects;
import dev.concord.provisioning.Environments;
import dev.concord.provisioning.internal.aws.EnvironmentCalls;
import dev.concord.shared.ProjectId;
import dev.concord.subscription.Access;
import dev.concord.subscription.Accesses;
import dev.concord.subscription.RequestId;
import dev.concord.subscription.SubscriptionRequests;
import dev.concord.subscription.Subscriptions;
import dev.concord.subscription.internal.AccessChange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import software.amazon.awssdk.services.datazone.DataZoneClient;
import software.amazon.awssdk.services.datazone.model.EnvironmentParameter;
import software.amazon.awssdk.services.datazone.model.UserDesignation;
import software.amazon.awssdk.services.sagemaker.model.Tag;

/** Two projects, a published model and an environment, really there; the tests tell AWS and read it themselves. */
@ServiceTest
@ExtendWith(DurableWorkRests.class)
abstract class WithBothSides {
    static final StandinAccount ACCOUNT = StandinAccount.open();
    private static final List<EnvironmentParameter> NETWORK = ACCOUNT.network();
    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    SubscriptionRequests requests;

    @Autowired
    Subscriptions subscriptions;

    @Autowired
    Accesses accesses;

    @Autowired
    Projects projects;

    @Autowired
    Environments environments;

    @Autowired
    EnvironmentCalls environmentCalls;

    @Autowired
    Inventory inventory;

    @Autowired
    Relay relay;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    AccessObserver accessObserver;

    @Autowired
    GrantObserver grantObserver;

    @Autowired
    ShareObserver shareObserver;

    @Autowired
    dev.concord.identity.People people;

    ProjectId owner;
    ProjectId subscriber;
    AssetId asset;
    String arn;
    String environment;

    @DynamicPropertySource
    static void aws(DynamicPropertyRegistry settings) {
        ACCOUNT.describe(settings);
    }

    @BeforeEach
    void world() {
        RequestContextHolder.resetRequestAttributes();
        for (var person : People.values()) {
            people.seen(person.id(), person.fullName());
        }
        owner = project("owner", SampleData.member(People.OSKAR, Designation.PROJECT_OWNER));
        ACCOUNT.member(owner, People.OSKAR, UserDesignation.PROJECT_OWNER);
        subscriber = project("subscriber", SampleData.member(People.INES, Designation.PROJECT_CONTRIBUTOR));
        environment = environment();
        asset = published();
    }

    @AfterEach
    void signOut() {
        People.signOut();
    }

    private ProjectId project(String kind, Member member) {
        var name = kind + "-" + COUNT.incrementAndGet();
        var id = ACCOUNT.project(name, UserDesignation.PROJECT_OWNER);
        People.PRIYA.signIn();
        projects.adopt(id, StandinAccount.projectRole(name));
        projects.observed(new ProjectObservation(
                id,
                name,
                "Tests",
                null,
                List.of(),
                Designation.PROJECT_OWNER,
                List.of(member),
                List.of(),
                Instant.now()));
        People.signOut();
        return id;
    }

    private String environment() {
        var profile = datazone()
                .createEnvironmentProfile(create -> create.domainIdentifier(ACCOUNT.domain())
                        .name("profile-" + COUNT.incrementAndGet())
                        .projectIdentifier(subscriber.value())
                        .environmentBlueprintIdentifier(ACCOUNT.blueprint())
                        .awsAccountId("447120983316")
                        .awsAccountRegion("eu-west-1")
                        .userParameters(NETWORK));
        var id = datazone()
                .createEnvironment(create -> create.domainIdentifier(ACCOUNT.domain())
                        .name("lab-" + COUNT.incrementAndGet())
                        .projectIdentifier(subscriber.value())
                        .environmentProfileIdentifier(profile.id()))
                .id();
        await().until(() -> datazone()
                .getEnvironment(get -> get.domainIdentifier(ACCOUNT.domain()).identifier(id))
                .statusAsString()
                .equals("ACTIVE"));
        var seen = environmentCalls.observe(as(subscriber), subscriber);
        environments.observed(
                subscriber,
                seen.stream().map(EnvironmentCalls.Seen::environment).toList());
        return id;
    }

    private AssetId published() {
        var name = "model-" + COUNT.incrementAndGet();
        arn = ACCOUNT.sagemaker()
                .createModelPackageGroup(create -> create.modelPackageGroupName(name)
                        .tags(Tag.builder()
                                .key("AmazonDataZoneProject")
                                .value(owner.value())
                                .build()))
                .modelPackageGroupArn();
        var resource = new Resource(
                AssetType.MODEL_PACKAGE_GROUP,
                arn,
                name,
                "A model",
                "",
                "",
                Map.of(),
                List.of(),
                List.of(),
                Instant.parse("2026-01-05T10:00:00Z"));
        var id = inventory.take(resource, owner, People.OSKAR.id());
        inventory.publish(id, People.OSKAR.id());
        told(Subject.of("asset", id));
        return id;
    }

    /** Until nothing waits any more. */
    void told(Subject subject) {
        await().atMost(Duration.ofSeconds(20)).until(() -> relay.drain(subject).isEmpty());
    }

    /** Whatever AWS was to be told of the access is told, or has to wait. */
    void told() {
        told(AccessChange.subject(asset, subscriber));
    }

    /** Once, with whatever comes of it. */
    void tellOnce() {
        relay.drain(AccessChange.subject(asset, subscriber));
    }

    void look() {
        read(accessObserver, owner.value());
        read(grantObserver, subscriber.value());
        if (shareObserver.subjects().contains(arn)) {
            read(shareObserver, arn);
        }
    }

    <O> void read(Observer<O> observer, String subject) {
        var begun = Instant.now();
        var seen = observer.read(subject);
        transaction.executeWithoutResult(status -> observer.apply(subject, seen, begun));
    }

    RequestId asked() {
        var id = askedFor(subscriber);
        told();
        return id;
    }

    RequestId askedFor(ProjectId project) {
        People.INES.signIn();
        return requests.submit(asset, project, "To compare churn scores");
    }

    /** Another project of whoever asks. */
    ProjectId another() {
        return project("another", SampleData.member(People.INES, Designation.PROJECT_CONTRIBUTOR));
    }

    RequestId granted() {
        var id = asked();
        approve(id);
        told();
        look();
        return id;
    }

    void approve(RequestId id) {
        People.OSKAR.signIn();
        requests.approve(id, accesses.of(id).requestVersion(), "Fine");
    }

    Access access(RequestId id) {
        People.DANIEL.signIn();
        return accesses.of(id);
    }

    String datazoneRequest(RequestId id) {
        return Objects.requireNonNull(access(id).datazoneRequestId());
    }

    String datazoneSubscription(RequestId id) {
        return Objects.requireNonNull(access(id).datazoneSubscriptionId());
    }

    String datazoneGrant(RequestId id) {
        return Objects.requireNonNull(Objects.requireNonNull(access(id).grant()).datazoneId());
    }

    dev.concord.aws.Principal as(ProjectId project) {
        return dev.concord.aws.Principal.system(projects.get(project).roleArn());
    }

    DataZoneClient datazone() {
        return ACCOUNT.datazone();
    }
}
