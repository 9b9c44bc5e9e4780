package dev.concord.local.demo;

import dev.concord.local.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.sagemaker.SageMakerClient;
import software.amazon.awssdk.services.sagemaker.model.FeatureGroupSummary;
import software.amazon.awssdk.services.sagemaker.model.ModelPackageGroupSummary;
import software.amazon.awssdk.services.sagemaker.model.Tag;

/** The bank's models and feature groups in SageMaker, each tagged with the project that owns it. */
final class DemoAssets {

    private static final String OWNER = "AmazonDataZoneProject";

    private final SageMakerClient sageMaker;
    private final DemoSite site;
    private final Progress progress;

    DemoAssets(DemoCloud cloud, DemoSite site, Progress progress) {
        this.sageMaker = cloud.sageMaker();
        this.site = site;
        this.progress = progress;
    }

    /** All are there when this returns, with all their versions. */
    void ensure() {
        var models = DemoData.models();
        var groups = DemoData.featureGroups();
        var done = new AtomicInteger();
        int all = models.size() + groups.size();
        var presentModels = presentModels();
        Bounded.forEach(models, model -> {
            ensure(model, presentModels.contains(model.groupName()));
            progress.count("registering models and features", done.incrementAndGet(), all);
        });
        var presentGroups = presentFeatureGroups();
        Bounded.forEach(groups, group -> {
            if (!presentGroups.contains(group.name())) {
                create(group);
            }
            progress.count("registering models and features", done.incrementAndGet(), all);
        });
    }

    private Set<String> presentModels() {
        return sageMaker
                .listModelPackageGroupsPaginator(list -> list.maxResults(100))
                .modelPackageGroupSummaryList()
                .stream()
                .map(ModelPackageGroupSummary::modelPackageGroupName)
                .collect(Collectors.toSet());
    }

    private Set<String> presentFeatureGroups() {
        return sageMaker.listFeatureGroupsPaginator(list -> list.maxResults(100)).featureGroupSummaries().stream()
                .map(FeatureGroupSummary::featureGroupName)
                .collect(Collectors.toSet());
    }

    private void ensure(DemoModel model, boolean present) {
        if (!present) {
            sageMaker.createModelPackageGroup(create -> create.modelPackageGroupName(model.groupName())
                    .modelPackageGroupDescription(model.description())
                    .tags(tags(model)));
        }
        var versions = DemoVersion.of(model);
        versions.stream().skip(present ? registered(model) : 0).forEach(version -> register(model, version));
    }

    private long registered(DemoModel model) {
        return sageMaker
                .listModelPackagesPaginator(list -> list.modelPackageGroupName(model.groupName()))
                .modelPackageSummaryList()
                .stream()
                .count();
    }

    private void register(DemoModel model, DemoVersion version) {
        sageMaker.createModelPackage(create -> create.modelPackageGroupName(model.groupName())
                .modelPackageDescription(version.description())
                .modelApprovalStatus(version.approval())
                .sourceUri(model.plainPage().orElse(null))
                .customerMetadataProperties(version.metadata())
                .clientToken(version.token(model)));
    }

    private List<Tag> tags(DemoModel model) {
        var tags = new ArrayList<Tag>();
        tags.add(tag(OWNER, site.idOf(model.owner())));
        tags.add(tag("model-id", model.id()));
        tags.add(tag("source-version", model.version()));
        tags.add(tag("fine-tunable", Boolean.toString(model.fineTunable())));
        if (!model.task().isEmpty()) {
            tags.add(tag("task", model.task()));
        }
        if (!model.source().isEmpty()) {
            tags.add(tag("source", model.source()));
        }
        model.plainPage().ifPresent(page -> tags.add(tag("model-page", page)));
        return tags;
    }

    private void create(DemoFeatureGroup group) {
        sageMaker.createFeatureGroup(create -> create.featureGroupName(group.name())
                .description(group.description())
                .recordIdentifierFeatureName(group.recordIdentifier())
                .eventTimeFeatureName(group.eventTime())
                .featureDefinitions(group.features().stream()
                        .map(feature -> software.amazon.awssdk.services.sagemaker.model.FeatureDefinition.builder()
                                .featureName(feature.name())
                                .featureType(feature.type())
                                .build())
                        .toList())
                .onlineStoreConfig(store -> store.enableOnlineStore(true))
                .tags(tag(OWNER, site.idOf(group.owner()))));
    }

    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }
}
