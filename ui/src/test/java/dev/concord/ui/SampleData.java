package dev.concord.ui;

import dev.concord.catalog.AssetId;
import dev.concord.catalog.AssetType;
import dev.concord.catalog.Feature;
import dev.concord.catalog.Inventory;
import dev.concord.catalog.ModelVersion;
import dev.concord.catalog.Resource;
import dev.concord.catalog.internal.AssetProgress;
import dev.concord.catalog.internal.AssetSightings;
import dev.concord.catalog.internal.ResourceSightings;
import dev.concord.catalog.internal.ResourcesShown;
import dev.concord.catalog.internal.ResourcesShown.Made;
import dev.concord.catalog.internal.Shown;
import dev.concord.catalog.internal.Shown.Absent;
import dev.concord.identity.Designation;
import dev.concord.project.ProjectObservation;
import dev.concord.project.ProjectObservation.Member;
import dev.concord.project.Projects;
import dev.concord.provisioning.Environment;
import dev.concord.provisioning.Environments;
import dev.concord.provisioning.SubscriptionTarget;
import dev.concord.shared.PersonId;
import dev.concord.shared.ProjectId;
import dev.concord.subscription.Accesses;
import dev.concord.subscription.RequestId;
import dev.concord.subscription.SubscriptionId;
import dev.concord.subscription.SubscriptionRequests;
import dev.concord.subscription.internal.SubscriptionProgress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestComponent;

/** Makes projects, assets and requests through the services, and plays what AWS shows and answers. */
@TestComponent
public class SampleData {
    public static final ProjectId RETENTION = new ProjectId("retention");
    public static final ProjectId RISK = new ProjectId("risk");
    private static final Instant DAY = Instant.parse("2026-11-09T15:20:00Z");
    private static final String ACCOUNT = "arn:aws:sagemaker:eu-west-1:447120983316:";

    private final Projects projects;
    private final Environments environments;
    private final Inventory inventory;
    private final AssetProgress assets;
    private final AssetSightings sightings;
    private final ResourceSightings resources;
    private final AtomicInteger readings = new AtomicInteger();
    private final SubscriptionRequests requests;
    private final SubscriptionProgress progress;
    private final Accesses accesses;

    SampleData(
            Projects projects,
            Environments environments,
            Inventory inventory,
            AssetProgress assets,
            AssetSightings sightings,
            ResourceSightings resources,
            SubscriptionRequests requests,
            SubscriptionProgress progress,
            Accesses accesses) {
        this.projects = projects;
        this.environments = environments;
        this.inventory = inventory;
        this.sightings = sightings;
        this.resources = resources;
        this.assets = assets;
        this.requests = requests;
        this.progress = progress;
        this.accesses = accesses;
    }

    /** Ines contributes to Customer Retention, which has an environment; Oskar and Tomas own Credit Risk. */
    public void projects() {
        project(RETENTION, "Customer Retention", Map.of("ines", Designation.PROJECT_CONTRIBUTOR));
        project(RISK, "Credit Risk", Map.of("oskar", Designation.PROJECT_OWNER, "tomas", Designation.PROJECT_OWNER));
        environment(RETENTION);
    }

    public void project(ProjectId id, String name, Map<String, Designation> members) {
        People.as(
                "priya",
                () -> {
                    projects.adopt(id, "arn:aws:iam::447120983316:role/concord/" + id);
                    return id;
                },
                "concord-admins");
        projects.observed(new ProjectObservation(
                id,
                name,
                "What " + name + " is for",
                null,
                List.of(),
                Designation.PROJECT_OWNER,
                members.entrySet().stream()
                        .map(member -> new Member(
                                new PersonId(member.getKey()), People.name(member.getKey()), member.getValue()))
                        .toList(),
                List.of(),
                Instant.now()));
    }

    public void environment(ProjectId project) {
        var types = Stream.of(AssetType.values()).map(AssetType::managedType).toList();
        var target = new SubscriptionTarget(
                "target-" + project, project + "-lab-sagemaker", SubscriptionTarget.FULFILLED_BY_DATAZONE, types);
        environments.observed(
                project,
                List.of(new Environment(
                        "env-" + project,
                        project,
                        project + "-lab",
                        "ACTIVE",
                        "447120983316",
                        "eu-west-1",
                        "arn:aws:iam::447120983316:role/datazone_usr_role_" + project,
                        List.of(target))));
    }

    /** A published model package group with as many versions. */
    public AssetId model(
            ProjectId owner, String name, String description, String task, String source, String... approvals) {
        var versions = IntStream.rangeClosed(1, approvals.length)
                .mapToObj(number -> new ModelVersion(
                        number,
                        ACCOUNT + "model-package/" + name + "/" + number,
                        approvals[number - 1],
                        "Retrained on the month before",
                        DAY.plusSeconds(86_400L * number)))
                .toList();
        return published(
                new Resource(
                        AssetType.MODEL_PACKAGE_GROUP,
                        ACCOUNT + "model-package-group/" + name,
                        name,
                        description,
                        task,
                        source,
                        Map.of("Fine-tunable", "Yes", "Model page", "https://models.example/" + name),
                        versions,
                        List.of(),
                        DAY),
                owner);
    }

    public AssetId features(ProjectId owner, String name, String description, String... features) {
        return published(
                new Resource(
                        AssetType.FEATURE_GROUP,
                        ACCOUNT + "feature-group/" + name,
                        name,
                        description,
                        "",
                        "",
                        Map.of("Offline store", "Yes"),
                        List.of(),
                        Stream.of(features)
                                .map(feature -> new Feature(feature, "Integral", ""))
                                .toList(),
                        DAY),
                owner);
    }

    /** A model that only members see. */
    public AssetId unpublished(ProjectId owner, String name) {
        var resource = new Resource(
                AssetType.MODEL_PACKAGE_GROUP,
                ACCOUNT + "model-package-group/" + name,
                name,
                "",
                "",
                "",
                Map.of(),
                List.of(),
                List.of(),
                DAY);
        return inventory.take(resource, owner, new PersonId("oskar"));
    }

    private AssetId published(Resource resource, ProjectId owner) {
        var by = new PersonId("oskar");
        var id = inventory.take(resource, owner, by);
        inventory.publish(id, by);
        assets.known(id, "asset" + short8(id), "1");
        assets.published(id, "listing" + short8(id), "4");
        return id;
    }

    /** Two readings of DataZone lacked its listing, which is inactive. */
    public void unpublishedInAws(AssetId asset) {
        var there = inventory.get(asset);
        var id = Objects.requireNonNull(there.datazoneId());
        saw(there.owner(), List.of(id), List.of(), List.of());
        saw(there.owner(), List.of(id), List.of(), List.of(new Absent(id, false)));
    }

    /** DataZone showed it, then lacked it. */
    public void deletedInAws(AssetId asset) {
        var there = inventory.get(asset);
        var id = Objects.requireNonNull(there.datazoneId());
        saw(there.owner(), List.of(id), List.of(), List.of());
        saw(there.owner(), List.of(), List.of(), List.of());
        saw(there.owner(), List.of(), List.of(new Absent(id, false)), List.of());
    }

    private void saw(ProjectId owner, List<String> inInventory, List<Absent> absent, List<Absent> unlisted) {
        var begun = Instant.now().plusSeconds(readings.incrementAndGet());
        sightings.take(
                owner,
                new Shown(
                        null,
                        begun,
                        null,
                        false,
                        inInventory,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        absent,
                        unlisted),
                begun);
    }

    /** SageMaker showed the resource as made at this time. */
    public void resourceSeen(AssetId asset, Instant made) {
        var there = inventory.get(asset).resource();
        var begun = Instant.now().plusSeconds(readings.incrementAndGet());
        resources.take(
                there.type(),
                new ResourcesShown(
                        null, begun, null, List.of(there.arn()), List.of(new Made(there.arn(), made)), List.of()),
                begun);
    }

    /** SageMaker lacked it, then a look by name did not find it. */
    public void resourceGone(AssetId asset) {
        var there = inventory.get(asset).resource();
        resourceSeen(asset, there.createdAt());
        for (var gone : List.of(List.<String>of(), List.of(there.arn()))) {
            var begun = Instant.now().plusSeconds(readings.incrementAndGet());
            resources.take(there.type(), new ResourcesShown(null, begun, null, List.of(), List.of(), gone), begun);
        }
    }

    public RequestId requested(String person, ProjectId project, AssetId asset, String reason) {
        return People.as(person, () -> requests.submit(asset, project, reason));
    }

    public SubscriptionId approved(String person, RequestId request) {
        return People.as(
                person, () -> requests.approve(request, accesses.of(request).requestVersion(), ""));
    }

    public void rejected(String person, RequestId request, String comment) {
        People.as(person, () -> {
            requests.reject(request, accesses.of(request).requestVersion(), comment);
            return request;
        });
    }

    public void granting(SubscriptionId subscription, ProjectId project) {
        progress.subscribed(subscription, "sub" + subscription.toString().substring(0, 8));
        progress.granting(subscription, "env-" + project, "target-" + project);
    }

    public void granted(SubscriptionId subscription, ProjectId project) {
        granting(subscription, project);
        progress.grantSent(subscription, "grant" + subscription.toString().substring(0, 8));
        progress.granted(subscription);
    }

    public void failed(SubscriptionId subscription, ProjectId project, String failure) {
        granting(subscription, project);
        progress.grantFailed(subscription, failure);
    }

    public void gone(SubscriptionId subscription) {
        progress.gone(subscription);
    }

    private static String short8(AssetId id) {
        return UUID.fromString(id.toString()).toString().replace("-", "").substring(0, 12);
    }
}
