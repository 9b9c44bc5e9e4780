package dev.concord;

import dev.concord.catalog.AssetId;
import dev.concord.catalog.AssetType;
import dev.concord.catalog.Feature;
import dev.concord.catalog.Inventory;
import dev.concord.catalog.ModelVersion;
import dev.concord.catalog.Resource;
import dev.concord.catalog.internal.AssetProgress;
import dev.concord.identity.Designation;
import dev.concord.project.ProjectObservation;
import dev.concord.project.ProjectObservation.Member;
import dev.concord.project.Projects;
import dev.concord.provisioning.Environment;
import dev.concord.provisioning.Environments;
import dev.concord.provisioning.SubscriptionTarget;
import dev.concord.shared.ProjectId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;

/** Projects and assets as DataZone and SageMaker would show them, entered where observations enter. */
@TestComponent
public class SampleData {
    /** Owns assets; Oskar is its owner, Tomas its steward, Ines belongs to it not at all. */
    public static final ProjectId CREDIT_RISK = new ProjectId("credit-risk");
    /** Subscribes; Ines is a contributor, Tomas an owner. */
    public static final ProjectId CUSTOMER_RETENTION = new ProjectId("customer-retention");

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Projects projects;
    private final dev.concord.identity.People people;
    private final Environments environments;
    private final Inventory inventory;
    private final AssetProgress progress;

    SampleData(
            Projects projects,
            dev.concord.identity.People people,
            Environments environments,
            Inventory inventory,
            AssetProgress progress) {
        this.projects = projects;
        this.people = people;
        this.environments = environments;
        this.inventory = inventory;
        this.progress = progress;
    }

    /** The two projects with their members, and an active environment for the subscriber. Safe to call again. */
    public void projects() {
        Arrays.stream(People.values())
                .forEach(person ->
                        people.signedIn(new dev.concord.identity.Person(person.id(), person.fullName(), false, false)));
        People.PRIYA.signIn();
        project(
                CREDIT_RISK,
                "Credit Risk",
                member(People.OSKAR, Designation.PROJECT_OWNER),
                member(People.TOMAS, Designation.PROJECT_CATALOG_STEWARD));
        project(
                CUSTOMER_RETENTION,
                "Customer Retention",
                member(People.INES, Designation.PROJECT_CONTRIBUTOR),
                member(People.TOMAS, Designation.PROJECT_OWNER));
        environments.observed(CUSTOMER_RETENTION, List.of(environment()));
        People.signOut();
    }

    /** A new model package group of Credit Risk with one approved version, in the business catalog. */
    public AssetId publishedModel(String name, String description) {
        var id = inventory.take(model(name, description), CREDIT_RISK, People.OSKAR.id());
        inventory.publish(id, People.OSKAR.id());
        progress.published(id, "listing" + COUNT.incrementAndGet(), "1");
        return id;
    }

    /** The same, with a name of its own. */
    public AssetId publishedModel() {
        return publishedModel("model-" + COUNT.incrementAndGet(), "A model of the tests");
    }

    /** A feature group of Credit Risk, in the business catalog. */
    public AssetId publishedFeatureGroup(String name, String description, String... features) {
        var definitions = Arrays.stream(features)
                .map(feature -> new Feature(feature, "String", ""))
                .toList();
        var resource = new Resource(
                AssetType.FEATURE_GROUP,
                arn("feature-group", name),
                name,
                description,
                "",
                "",
                Map.of(),
                List.of(),
                definitions,
                Instant.parse("2026-01-05T10:00:00Z"));
        var id = inventory.take(resource, CREDIT_RISK, People.OSKAR.id());
        inventory.publish(id, People.OSKAR.id());
        progress.published(id, "listing" + COUNT.incrementAndGet(), "1");
        return id;
    }

    /** A model of another project, in the business catalog. */
    public AssetId published(ProjectId owner, String name) {
        var id = model(owner, name, "A model of the tests");
        inventory.publish(id, People.OSKAR.id());
        progress.published(id, "listing" + COUNT.incrementAndGet(), "1");
        return id;
    }

    /** A model that stays in the inventory of a project. */
    public AssetId model(ProjectId owner, String name, String description) {
        return inventory.take(model(name, description), owner, People.OSKAR.id());
    }

    /** A model that stays in the inventory. */
    public AssetId unpublishedModel() {
        return inventory.take(model("model-" + COUNT.incrementAndGet(), ""), CREDIT_RISK, People.OSKAR.id());
    }

    private void project(ProjectId id, String name, Member... members) {
        projects.adopt(id, "arn:aws:iam::447120983316:role/concord/" + id);
        observed(id, name, members);
    }

    /** DataZone shows these people in the project, and Concord's role as an owner. */
    public void observed(ProjectId id, String name, Member... members) {
        projects.observed(new ProjectObservation(
                id,
                name,
                "What " + name + " is for",
                null,
                List.of(),
                Designation.PROJECT_OWNER,
                List.of(members),
                List.of(),
                Instant.now()));
    }

    public static Member member(People person, Designation designation) {
        return new Member(person.id(), person.fullName(), designation);
    }

    private static Environment environment() {
        var target = new SubscriptionTarget(
                "target1",
                "sagemaker",
                SubscriptionTarget.FULFILLED_BY_DATAZONE,
                List.of(AssetType.MODEL_PACKAGE_GROUP.managedType(), "SageMakerFeatureGroupAssetType"));
        return new Environment(
                "environment1",
                CUSTOMER_RETENTION,
                "retention-lab",
                "ACTIVE",
                "447120983316",
                "eu-west-1",
                "arn:aws:iam::447120983316:role/sm-provisioning/datazone_usr_environment1",
                List.of(target));
    }

    public static Resource model(String name, String description) {
        var arn = arn("model-package-group", name);
        var version = new ModelVersion(
                1, arn.replace("-group", "") + "/1", "Approved", "", Instant.parse("2026-02-01T09:30:00Z"));
        return new Resource(
                AssetType.MODEL_PACKAGE_GROUP,
                arn,
                name,
                description,
                "Classification",
                "XGBoost",
                Map.of("fine-tunable", "True"),
                List.of(version),
                List.of(),
                Instant.parse("2026-01-05T10:00:00Z"));
    }

    private static String arn(String kind, String name) {
        return "arn:aws:sagemaker:eu-west-1:447120983316:" + kind + "/" + name;
    }
}
