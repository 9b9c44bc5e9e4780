package dev.concord.catalog.internal.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.DurableWorkRests;
import dev.concord.People;
import dev.concord.SampleData;
import dev.concord.ServiceTest;
import dev.concord.StandinAccount;
import dev.concord.aws.Principal;
import dev.concord.catalog.Asset;
import dev.concord.catalog.AssetId;
import dev.concord.catalog.AssetQuery;
import dev.concord.catalog.AssetSummary;
import dev.concord.catalog.Catalog;
import dev.concord.catalog.Inventory;
import dev.concord.catalog.ResourceSource;
import dev.concord.catalog.internal.AssetChange;
import dev.concord.catalog.internal.AssetSightings;
import dev.concord.catalog.internal.Shown;
import dev.concord.identity.Designation;
import dev.concord.inbox.Observer;
import dev.concord.outbox.internal.Relay;
import dev.concord.project.ProjectObservation;
import dev.concord.project.Projects;
import dev.concord.shared.ProjectId;
import dev.concord.shared.Slice;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import software.amazon.awssdk.services.datazone.model.ChangeAction;
import software.amazon.awssdk.services.datazone.model.EntityType;
import software.amazon.awssdk.services.datazone.model.UserDesignation;
import software.amazon.awssdk.services.sagemaker.model.FeatureDefinition;
import software.amazon.awssdk.services.sagemaker.model.FeatureType;
import software.amazon.awssdk.services.sagemaker.model.Tag;
import tools.jackson.databind.json.JsonMapper;

/** Assets of a project in a real domain; the tests tell the outbox and look themselves, and do in AWS what others might. */
@ServiceTest
@ExtendWith(DurableWorkRests.class)
public abstract class WithAssets {
    protected static final StandinAccount ACCOUNT = StandinAccount.open();
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    protected Inventory inventory;

    @Autowired
    protected Catalog catalog;

    @Autowired
    protected AssetObserver observer;

    @Autowired
    protected AssetSightings sightings;

    @Autowired
    protected ResourceObserver resourceObserver;

    @Autowired
    protected ResourceSource resources;

    @Autowired
    protected Projects projects;

    @Autowired
    protected Relay relay;

    @Autowired
    protected TransactionTemplate transaction;

    @Autowired
    protected SampleData sample;

    @Autowired
    protected Clock clock;

    protected ProjectId project;
    protected String name;

    @DynamicPropertySource
    public static void aws(DynamicPropertyRegistry settings) {
        ACCOUNT.describe(settings);
    }

    @BeforeEach
    public void world() {
        RequestContextHolder.resetRequestAttributes();
        sample.projects();
        name = "thing-" + COUNT.incrementAndGet();
        project = project();
        People.OSKAR.signIn();
    }

    @AfterEach
    public void leave() {
        ACCOUNT.standin().faults().removeAll();
        People.signOut();
    }

    /** With Oskar as its owner; Concord's role contributes. */
    private ProjectId project() {
        var role = "owner-of-" + name;
        var id = ACCOUNT.project(role, UserDesignation.PROJECT_CONTRIBUTOR);
        People.PRIYA.signIn();
        projects.adopt(id, StandinAccount.projectRole(role));
        var oskar = SampleData.member(People.OSKAR, Designation.PROJECT_OWNER);
        projects.observed(new ProjectObservation(
                id,
                role,
                "Tests",
                null,
                List.of(),
                Designation.PROJECT_CONTRIBUTOR,
                List.of(oskar),
                List.of(),
                Instant.now()));
        return id;
    }

    /** A feature group of the project in SageMaker; its ARN. */
    public String featureGroup(String... features) {
        return ACCOUNT.sagemaker()
                .createFeatureGroup(create -> create.featureGroupName(name)
                        .recordIdentifierFeatureName(features[0])
                        .eventTimeFeatureName(features[1])
                        .featureDefinitions(List.of(features).stream()
                                .map(feature -> FeatureDefinition.builder()
                                        .featureName(feature)
                                        .featureType(FeatureType.STRING)
                                        .build())
                                .toList())
                        .onlineStoreConfig(online -> online.enableOnlineStore(true))
                        .tags(Tag.builder()
                                .key("AmazonDataZoneProject")
                                .value(project.value())
                                .build()))
                .featureGroupArn();
    }

    public void deleteFeatureGroup() {
        ACCOUNT.sagemaker().deleteFeatureGroup(delete -> delete.featureGroupName(name));
        ACCOUNT.standin().clock().advance(Duration.ofMinutes(1));
    }

    /** Imported as an import does. */
    public AssetId imported(String arn) {
        var as =
                new Principal(projects.get(project).roleArn(), People.OSKAR.id().value());
        return inventory.take(resources.read(as, project, arn), project, People.OSKAR.id());
    }

    /** Imported and published, and told to DataZone to the end. */
    public AssetId published() {
        var id = imported(featureGroup("customer", "at"));
        inventory.publish(id, People.OSKAR.id());
        tell(id);
        return id;
    }

    /** DataZone needs a call to notice that time has passed. */
    public void tell(AssetId id) {
        var subject = AssetChange.subject(id);
        for (int looks = 0; looks < 5 && relay.drain(subject).isPresent(); looks++) {
            ACCOUNT.datazone().listProjects(list -> list.domainIdentifier(domain()));
        }
        assertThat(relay.drain(subject)).isEmpty();
    }

    /** One reading of the project's lists, applied. */
    public void look() {
        look(observer, project.value());
    }

    public void lookAtResources() {
        look(resourceObserver, "FEATURE_GROUP");
    }

    /** What was read is kept as JSON in between, as the inbox does. */
    public <O> void look(Observer<O> of, String subject) {
        var begun = clock.instant();
        var seen = JSON.writeValueAsString(of.read(subject));
        apply(of, subject, seen, begun);
    }

    public <O> void apply(Observer<O> of, String subject, String seen, Instant begun) {
        transaction.executeWithoutResult(status -> of.apply(subject, JSON.readValue(seen, of.type()), begun));
    }

    /** A whole lap that showed nothing. */
    public void nothingShown() {
        List<String> none = List.of();
        var begun = clock.instant();
        var shown =
                new Shown(null, begun, null, false, none, none, List.of(), List.of(), List.of(), List.of(), List.of());
        transaction.executeWithoutResult(status -> sightings.take(project, shown, begun));
    }

    public static String json(Object seen) {
        return JSON.writeValueAsString(seen);
    }

    public Asset asset(AssetId id) {
        return inventory.get(id);
    }

    public List<String> found() {
        return catalog.search(AssetQuery.of(name), Slice.first(50)).items().stream()
                .map(AssetSummary::name)
                .toList();
    }

    public void change(String datazoneId, ChangeAction action) {
        ACCOUNT.datazone()
                .createListingChangeSet(change -> change.domainIdentifier(ACCOUNT.domain())
                        .entityIdentifier(datazoneId)
                        .entityType(EntityType.ASSET)
                        .action(action));
    }

    public static String datazoneId(Asset asset) {
        return java.util.Objects.requireNonNull(asset.datazoneId());
    }

    public static String domain() {
        return ACCOUNT.domain();
    }
}
