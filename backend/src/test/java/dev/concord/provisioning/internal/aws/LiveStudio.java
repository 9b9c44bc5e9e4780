package dev.concord.provisioning.internal.aws;

import dev.concord.People;
import dev.concord.SampleData;
import dev.concord.StandinAccount;
import dev.concord.identity.Designation;
import dev.concord.project.ProjectObservation;
import dev.concord.project.Projects;
import dev.concord.shared.ProjectId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.services.datazone.DataZoneClient;
import software.amazon.awssdk.services.datazone.model.ChangeAction;
import software.amazon.awssdk.services.datazone.model.EntityType;
import software.amazon.awssdk.services.datazone.model.EnvironmentParameter;
import software.amazon.awssdk.services.datazone.model.FormInput;
import software.amazon.awssdk.services.datazone.model.SubscribedListingInput;
import software.amazon.awssdk.services.datazone.model.SubscribedPrincipalInput;
import software.amazon.awssdk.services.datazone.model.UserDesignation;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.sagemaker.SageMakerClient;
import software.amazon.awssdk.services.sagemaker.model.AppType;
import software.amazon.awssdk.services.sagemaker.model.SharingType;
import software.amazon.awssdk.services.sagemaker.model.Tag;

/** An environment as people have it after a while: with models granted in it, and with what they made in its Studio past Concord. */
final class LiveStudio {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final StandinAccount account;
    private final Projects projects;
    private final DataZoneClient datazone;
    private final SageMakerClient sagemaker;
    private final String name = "claims-" + COUNT.incrementAndGet();
    private final ProjectId project;
    private final String environment;

    LiveStudio(StandinAccount account, Projects projects) {
        this.account = account;
        this.projects = projects;
        this.datazone = account.datazone();
        this.sagemaker = account.client(SageMakerClient.builder()).build();
        this.project = project(name);
        this.environment = create();
    }

    String name() {
        return name;
    }

    ProjectId project() {
        return project;
    }

    String environment() {
        return environment;
    }

    private String create() {
        datazone.putEnvironmentBlueprintConfiguration(put -> put.domainIdentifier(account.domain())
                .environmentBlueprintIdentifier(account.blueprint())
                .enabledRegions("eu-west-1")
                .manageAccessRoleArn("arn:aws:iam::447120983316:role/manage"));
        var profile = datazone.createEnvironmentProfile(create -> create.domainIdentifier(account.domain())
                        .name("studio of " + name)
                        .projectIdentifier(project.value())
                        .environmentBlueprintIdentifier(account.blueprint())
                        .userParameters(network()))
                .id();
        return datazone.createEnvironment(create -> create.domainIdentifier(account.domain())
                        .name(name)
                        .projectIdentifier(project.value())
                        .environmentProfileIdentifier(profile))
                .id();
    }

    private List<EnvironmentParameter> network() {
        try (var ec2 = account.client(Ec2Client.builder()).build()) {
            var vpc = ec2.createVpc(create -> create.cidrBlock("10.20.0.0/16"))
                    .vpc()
                    .vpcId();
            var subnet = ec2.createSubnet(create -> create.vpcId(vpc).cidrBlock("10.20.0.0/24"))
                    .subnet()
                    .subnetId();
            return List.of(
                    parameter("vpcId", vpc),
                    parameter("subnetIds", subnet),
                    parameter("sagemakerDomainAuthMode", "IAM"),
                    parameter("sagemakerDomainNetworkType", "VpcOnly"));
        }
    }

    private static EnvironmentParameter parameter(String name, String value) {
        return EnvironmentParameter.builder().name(name).value(value).build();
    }

    private ProjectId project(String called) {
        var id = account.project(called, UserDesignation.PROJECT_OWNER);
        People.PRIYA.signIn();
        projects.adopt(id, StandinAccount.projectRole(called));
        People.INES.signIn();
        var ines = SampleData.member(People.INES, Designation.PROJECT_OWNER);
        projects.observed(new ProjectObservation(
                id,
                called,
                "Tests",
                null,
                List.of(),
                Designation.PROJECT_OWNER,
                List.of(ines),
                List.of(),
                Instant.now()));
        return id;
    }

    /** Another project's model, granted in the environment. */
    void granted() {
        var model = "model-" + COUNT.incrementAndGet();
        var owner = project("owner-of-" + model);
        var arn = sagemaker
                .createModelPackageGroup(create -> create.modelPackageGroupName(model))
                .modelPackageGroupArn();
        var asset = datazone.createAsset(create -> create.domainIdentifier(account.domain())
                        .name(model)
                        .externalIdentifier(arn)
                        .owningProjectIdentifier(owner.value())
                        .typeIdentifier("amazon.datazone.SageMakerModelPackageGroupAssetType")
                        .formsInput(form(model, arn)))
                .id();
        var listing = datazone.createListingChangeSet(create -> create.domainIdentifier(account.domain())
                        .entityIdentifier(asset)
                        .entityType(EntityType.ASSET)
                        .action(ChangeAction.PUBLISH))
                .listingId();
        subscribed(listing);
        var revision = datazone.getListing(
                        get -> get.domainIdentifier(account.domain()).identifier(listing))
                .listingRevision();
        datazone.createSubscriptionGrant(create -> create.domainIdentifier(account.domain())
                .environmentIdentifier(environment)
                .grantedEntity(
                        entity -> entity.listing(it -> it.identifier(listing).revision(revision))));
    }

    /** The administrator owns both projects, so that DataZone approves by itself. */
    private void subscribed(String listing) {
        datazone.createSubscriptionRequest(create -> create.domainIdentifier(account.domain())
                .requestReason("To triage claims")
                .subscribedListings(
                        SubscribedListingInput.builder().identifier(listing).build())
                .subscribedPrincipals(SubscribedPrincipalInput.builder()
                        .project(subscriber -> subscriber.identifier(project.value()))
                        .build()));
    }

    private static FormInput form(String model, String arn) {
        return FormInput.builder()
                .formName("SagemakerModelPackageGroupForm")
                .typeIdentifier("amazon.datazone.SageMakerModelPackageGroupFormType")
                .content("{\"modelPackageGroupName\":\"%s\",\"modelPackageGroupArn\":\"%s\"}".formatted(model, arn))
                .build();
    }

    /** A user profile with a space and an app, made in the console. */
    void guest(String profile, String space) {
        var studio = studio();
        userProfile(profile, Map.of());
        sagemaker.createSpace(create -> create.domainId(studio)
                .spaceName(space)
                .ownershipSettings(owned -> owned.ownerUserProfileName(profile))
                .spaceSharingSettings(sharing -> sharing.sharingType(SharingType.PRIVATE)));
        sagemaker.createApp(create -> create.domainId(studio)
                .spaceName(space)
                .appType(AppType.JUPYTER_LAB)
                .appName("default"));
    }

    void userProfile(String profile, Map<String, String> tags) {
        sagemaker.createUserProfile(create -> create.domainId(studio())
                .userProfileName(profile)
                .tags(tags.entrySet().stream()
                        .map(tag -> Tag.builder()
                                .key(tag.getKey())
                                .value(tag.getValue())
                                .build())
                        .toList()));
    }

    void deleteUserProfile(String profile) {
        sagemaker.deleteUserProfile(delete -> delete.domainId(studio()).userProfileName(profile));
    }

    String studio() {
        return studios().getFirst();
    }

    /** Ids of the SageMaker domains that its tag names. */
    List<String> studios() {
        return sagemaker.listDomainsPaginator(list -> {}).domains().stream()
                .filter(domain -> sagemaker.listTags(list -> list.resourceArn(domain.domainArn())).tags().stream()
                        .anyMatch(tag -> tag.key().equals("AmazonDataZoneEnvironment")
                                && tag.value().equals(environment)))
                .map(domain -> domain.domainId())
                .toList();
    }
}
