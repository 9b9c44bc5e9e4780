package dev.awsstandin.datazone;

import dev.awsstandin.datazone.World.Actor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.datazone.DataZoneClient;
import software.amazon.awssdk.services.datazone.model.ChangeAction;
import software.amazon.awssdk.services.datazone.model.DomainVersion;
import software.amazon.awssdk.services.datazone.model.EntityType;
import software.amazon.awssdk.services.datazone.model.EnvironmentParameter;
import software.amazon.awssdk.services.datazone.model.FilterClause;
import software.amazon.awssdk.services.datazone.model.FormInput;
import software.amazon.awssdk.services.datazone.model.GetListingResponse;
import software.amazon.awssdk.services.datazone.model.SubscribedListingInput;
import software.amazon.awssdk.services.datazone.model.SubscribedPrincipalInput;
import software.amazon.awssdk.services.datazone.model.UserDesignation;
import software.amazon.awssdk.services.datazone.model.UserType;

/** A domain of its own in a world, and short ways to put something into it. */
public final class Setting {

    public static final String MODEL_GROUP = "amazon.datazone.SageMakerModelPackageGroupAssetType";
    public static final String MODEL_GROUP_FORM = "SagemakerModelPackageGroupForm";
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final World world;
    private final DataZoneClient admin;
    private final String domain;
    private @Nullable Network network;

    private Setting(World world, DomainVersion version) {
        this.world = world;
        this.admin = world.dataZone(world.administrator());
        this.domain = admin.createDomain(request -> request.name("Tests")
                        .domainVersion(version)
                        .serviceRole(version == DomainVersion.V2 ? role("service") : null)
                        .domainExecutionRole(role("execution")))
                .id();
    }

    private static String role(String name) {
        return "arn:aws:iam::%s:role/%s".formatted(World.ACCOUNT, name);
    }

    public static Setting in(World world) {
        return new Setting(world, DomainVersion.V1);
    }

    /** A domain of version 2. */
    public static Setting unifiedIn(World world) {
        return new Setting(world, DomainVersion.V2);
    }

    public World world() {
        return world;
    }

    public String domain() {
        return domain;
    }

    /** Where the environments of this domain run. */
    public Network network() {
        if (network == null) {
            network = Network.in(world);
        }
        return network;
    }

    /** The administrator, who made the domain and has a profile in it. */
    public DataZoneClient admin() {
        return admin;
    }

    /** A new role with a profile. */
    public Actor actor(String name) {
        var actor = world.role(name);
        admin.createUserProfile(request ->
                request.domainIdentifier(domain).userIdentifier(actor.arn()).userType(UserType.IAM_ROLE));
        return actor;
    }

    public String userId(Actor actor) {
        return admin.getUserProfile(request -> request.domainIdentifier(domain).userIdentifier(actor.arn()))
                .id();
    }

    /** A project that the actor creates and owns. */
    public String project(String name, Actor owner) {
        return owner.client()
                .createProject(request -> request.domainIdentifier(domain).name(name))
                .id();
    }

    /** A project that the actor creates in a domain unit. */
    public String projectIn(String unit, String name, Actor owner) {
        return owner.client()
                .createProject(
                        request -> request.domainIdentifier(domain).name(name).domainUnitId(unit))
                .id();
    }

    public String rootUnit() {
        return admin.getDomain(request -> request.identifier(domain)).rootDomainUnitId();
    }

    /** A domain unit that the administrator makes and owns. */
    public String unit(String name, String parent) {
        return admin.createDomainUnit(
                        request -> request.domainIdentifier(domain).name(name).parentDomainUnitIdentifier(parent))
                .id();
    }

    public void member(String project, Actor owner, Actor member, UserDesignation designation) {
        owner.client()
                .createProjectMembership(request -> request.domainIdentifier(domain)
                        .projectIdentifier(project)
                        .designation(designation)
                        .member(who -> who.userIdentifier(userId(member))));
    }

    /** A group of the directory with a profile; its id. Members are people's ids or roles' ARNs. */
    public String group(String name, String... members) {
        var id = UUID.randomUUID().toString();
        world.standin().identityCenter().addGroup(id, name + "-" + NUMBERS.incrementAndGet(), List.of(members));
        return admin.createGroupProfile(
                        request -> request.domainIdentifier(domain).groupIdentifier(id))
                .id();
    }

    /** A person of the directory with a profile; the id of both. */
    public String person(String name) {
        var id = UUID.randomUUID().toString();
        world.standin().identityCenter().add(id, name + "-" + NUMBERS.incrementAndGet(), name, "Test", "");
        return admin.createUserProfile(
                        request -> request.domainIdentifier(domain).userIdentifier(id))
                .id();
    }

    public void personMember(String project, Actor owner, String person, UserDesignation designation) {
        owner.client()
                .createProjectMembership(request -> request.domainIdentifier(domain)
                        .projectIdentifier(project)
                        .designation(designation)
                        .member(who -> who.userIdentifier(person)));
    }

    public void groupMember(String project, Actor owner, String group, UserDesignation designation) {
        owner.client()
                .createProjectMembership(request -> request.domainIdentifier(domain)
                        .projectIdentifier(project)
                        .designation(designation)
                        .member(who -> who.groupIdentifier(group)));
    }

    /** A term in a glossary of its own; its id. */
    public String term(Actor owner, String project, String name) {
        var glossary = owner.client()
                .createGlossary(create ->
                        create.domainIdentifier(domain).name("About " + name).owningProjectIdentifier(project))
                .id();
        return owner.client()
                .createGlossaryTerm(create -> create.domainIdentifier(domain)
                        .glossaryIdentifier(glossary)
                        .name(name))
                .id();
    }

    /** A model package group in SageMaker; its ARN. */
    public String modelGroup(String name) {
        try (var sageMaker = world.sageMaker(world.administrator())) {
            return sageMaker
                    .createModelPackageGroup(request -> request.modelPackageGroupName(name))
                    .modelPackageGroupArn();
        }
    }

    /** An inventory asset for the ARN of a model package group. */
    public String asset(Actor owner, String project, String name, String arn, FormInput... more) {
        var forms = new ArrayList<>(List.of(modelGroupForm(name, arn)));
        forms.addAll(Arrays.asList(more));
        return owner.client()
                .createAsset(request -> request.domainIdentifier(domain)
                        .name(name)
                        .description("About " + name)
                        .externalIdentifier(arn)
                        .owningProjectIdentifier(project)
                        .typeIdentifier(MODEL_GROUP)
                        .formsInput(forms))
                .id();
    }

    public static FormInput modelGroupForm(String name, String arn) {
        return FormInput.builder()
                .formName(MODEL_GROUP_FORM)
                .typeIdentifier("amazon.datazone.SageMakerModelPackageGroupFormType")
                .content("{\"modelPackageGroupName\":\"%s\",\"modelPackageGroupArn\":\"%s\"}".formatted(name, arn))
                .build();
    }

    /** Publishes the asset; the listing's id. */
    public String publish(Actor owner, String asset) {
        return change(owner, asset, ChangeAction.PUBLISH);
    }

    public String change(Actor owner, String asset, ChangeAction action) {
        return owner.client()
                .createListingChangeSet(request -> request.domainIdentifier(domain)
                        .entityIdentifier(asset)
                        .entityType(EntityType.ASSET)
                        .action(action))
                .listingId();
    }

    public GetListingResponse listing(Actor actor, String listing) {
        return actor.client()
                .getListing(request -> request.domainIdentifier(domain).identifier(listing));
    }

    /** A published model package group with a resource behind it; the listing's id. */
    public String published(Actor owner, String project) {
        var name = "group-" + NUMBERS.incrementAndGet();
        return publish(owner, asset(owner, project, name, modelGroup(name)));
    }

    public String blueprint(String name) {
        return admin.listEnvironmentBlueprints(request ->
                        request.domainIdentifier(domain).managed(true).name(name))
                .items()
                .getFirst()
                .id();
    }

    /** Enables the SageMaker blueprint in the region. */
    public void enableSageMaker() {
        admin.putEnvironmentBlueprintConfiguration(request -> request.domainIdentifier(domain)
                .environmentBlueprintIdentifier(blueprint("DefaultSageMaker"))
                .enabledRegions(World.REGION)
                .manageAccessRoleArn("arn:aws:iam::" + World.ACCOUNT + ":role/manage"));
    }

    public String environmentProfile(Actor owner, String project) {
        return owner.client()
                .createEnvironmentProfile(request -> request.domainIdentifier(domain)
                        .name("Studio")
                        .projectIdentifier(project)
                        .environmentBlueprintIdentifier(blueprint("DefaultSageMaker"))
                        .userParameters(
                                parameter("vpcId", network().vpc()),
                                parameter(
                                        "subnetIds", String.join(",", network().subnets())),
                                parameter("sagemakerDomainAuthMode", "IAM"),
                                parameter("sagemakerDomainNetworkType", "VpcOnly")))
                .id();
    }

    /** A clause that an attribute has a value. */
    public static FilterClause where(String attribute, String value) {
        return FilterClause.builder()
                .filter(filter -> filter.attribute(attribute).value(value))
                .build();
    }

    public static EnvironmentParameter parameter(String name, String value) {
        return EnvironmentParameter.builder().name(name).value(value).build();
    }

    /** A SageMaker environment of the project, on its way to be active. */
    public String environment(Actor owner, String project, String name) {
        enableSageMaker();
        var profile = environmentProfile(owner, project);
        return owner.client()
                .createEnvironment(request -> request.domainIdentifier(domain)
                        .name(name)
                        .projectIdentifier(project)
                        .environmentProfileIdentifier(profile))
                .id();
    }

    /** Asks, for the project; the request's id. */
    public String request(Actor actor, String project, String listing) {
        return actor.client()
                .createSubscriptionRequest(request -> request.domainIdentifier(domain)
                        .requestReason("We need it")
                        .subscribedListings(SubscribedListingInput.builder()
                                .identifier(listing)
                                .build())
                        .subscribedPrincipals(SubscribedPrincipalInput.builder()
                                .project(subscriber -> subscriber.identifier(project))
                                .build()))
                .id();
    }

    public void accept(Actor actor, String request) {
        actor.client()
                .acceptSubscriptionRequest(
                        accept -> accept.domainIdentifier(domain).identifier(request));
    }

    /** Grants the listing to the environment; the grant's id. */
    public String grant(Actor actor, String environment, String listing) {
        var revision = listing(actor, listing).listingRevision();
        return actor.client()
                .createSubscriptionGrant(request -> request.domainIdentifier(domain)
                        .environmentIdentifier(environment)
                        .grantedEntity(entity -> entity.listing(
                                granted -> granted.identifier(listing).revision(revision))))
                .id();
    }
}
