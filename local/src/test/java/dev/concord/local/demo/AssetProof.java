package dev.concord.local.demo;

import java.util.concurrent.atomic.AtomicReference;
import software.amazon.awssdk.services.datazone.DataZoneClient;
import software.amazon.awssdk.services.datazone.model.ChangeAction;
import software.amazon.awssdk.services.datazone.model.EntityType;
import software.amazon.awssdk.services.datazone.model.FormInput;
import software.amazon.awssdk.services.datazone.model.InventorySearchScope;
import software.amazon.awssdk.services.sagemaker.model.Tag;

/** Puts into AWS, past Concord, what Concord does not know of yet. */
public final class AssetProof {
    private static final String FORM = "SagemakerModelPackageGroupForm";

    private final DemoCloud cloud;
    private final DemoSite site;

    private AssetProof(DemoCloud cloud, DemoSite site) {
        this.cloud = cloud;
        this.site = site;
    }

    public static AssetProof in(DemoCloud cloud, DemoSite site) {
        return new AssetProof(cloud, site);
    }

    /** A model package group of the project; its ARN. */
    public String model(DemoProject project, String name) {
        try (var sagemaker = cloud.sageMaker()) {
            return sagemaker
                    .createModelPackageGroup(create -> create.modelPackageGroupName(name)
                            .tags(Tag.builder()
                                    .key("AmazonDataZoneProject")
                                    .value(site.idOf(project))
                                    .build()))
                    .modelPackageGroupArn();
        }
    }

    /** An asset for it in the project's inventory, which its search finds when this returns. */
    public String asset(DemoProject project, String name, String arn) {
        var datazone = new RoleSessions(cloud, site.base()).dataZone(cloud.roleArn(project.slug()));
        var id = datazone.createAsset(create -> create.domainIdentifier(site.domainId())
                        .owningProjectIdentifier(site.idOf(project))
                        .name(name)
                        .externalIdentifier(arn)
                        .typeIdentifier("amazon.datazone.SageMakerModelPackageGroupAssetType")
                        .formsInput(form(name, arn)))
                .id();
        Awaited.until("the asset %s is found".formatted(name), () -> isFound(datazone, project, id));
        return id;
    }

    /** Publishes the asset again; the revision that its listing has by then. */
    public String publishAnew(DemoProject project, String name) {
        var datazone = new RoleSessions(cloud, site.base()).dataZone(cloud.roleArn(project.slug()));
        var asset = datazone
                .searchPaginator(search -> search.domainIdentifier(site.domainId())
                        .searchScope(InventorySearchScope.ASSET)
                        .owningProjectIdentifier(site.idOf(project)))
                .items()
                .stream()
                .map(item -> item.assetItem())
                .filter(item -> item.name().equals(name))
                .findFirst()
                .orElseThrow()
                .identifier();
        var listing = datazone.createListingChangeSet(change -> change.domainIdentifier(site.domainId())
                .entityIdentifier(asset)
                .entityType(EntityType.ASSET)
                .action(ChangeAction.PUBLISH));
        var published = new AtomicReference<>(listing.listingRevision());
        Awaited.until("%s is published anew".formatted(name), () -> {
            published.set(datazone.getListing(
                            get -> get.domainIdentifier(site.domainId()).identifier(listing.listingId()))
                    .listingRevision());
            return !published.get().equals(listing.listingRevision());
        });
        return published.get();
    }

    private static FormInput form(String name, String arn) {
        return FormInput.builder()
                .formName(FORM)
                .typeIdentifier("amazon.datazone.SageMakerModelPackageGroupFormType")
                .content("{\"modelPackageGroupName\":\"%s\",\"modelPackageGroupArn\":\"%s\"}".formatted(name, arn))
                .build();
    }

    private boolean isFound(DataZoneClient datazone, DemoProject project, String asset) {
        return datazone
                .searchPaginator(search -> search.domainIdentifier(site.domainId())
                        .searchScope(InventorySearchScope.ASSET)
                        .owningProjectIdentifier(site.idOf(project)))
                .items()
                .stream()
                .anyMatch(item -> item.assetItem().identifier().equals(asset));
    }
}
