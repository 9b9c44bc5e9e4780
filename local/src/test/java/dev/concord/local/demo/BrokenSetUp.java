package dev.concord.local.demo;

import dev.concord.aws.PolicyTemplate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.services.datazone.model.DataZoneEntityType;
import software.amazon.awssdk.services.datazone.model.GetEnvironmentBlueprintConfigurationResponse;
import software.amazon.awssdk.services.datazone.model.ManagedPolicyType;
import software.amazon.awssdk.services.datazone.model.OwnerProperties;
import software.amazon.awssdk.services.datazone.model.PolicyGrantDetail;
import software.amazon.awssdk.services.datazone.model.PolicyGrantPrincipal;
import software.amazon.awssdk.services.datazone.model.PutEnvironmentBlueprintConfigurationRequest;
import software.amazon.awssdk.services.datazone.model.TargetEntityType;
import software.amazon.awssdk.services.datazone.model.UserProfileStatus;
import software.amazon.awssdk.services.iam.model.Role;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Ways in which an administrator of the account may undo what Concord needs, each with the way to mend it. */
public final class BrokenSetUp {
    private static final String EVERYTHING = """
            {"Version": "2012-10-17",
             "Statement": [{"Sid": "Everything", "Effect": "Allow", "Action": "*", "Resource": "*"}]}
            """;

    private final DemoCloud cloud;
    private final DemoSite site;

    public BrokenSetUp(DemoCloud cloud, DemoSite site) {
        this.cloud = cloud;
        this.site = site;
    }

    /** By the check that should notice: breaks when it is asked, mends when what it answers is run. */
    public Map<String, Supplier<Runnable>> ways() {
        var ways = new LinkedHashMap<String, Supplier<Runnable>>();
        ways.put("base-user", this::baseUserMayEverything);
        ways.put("bootstrap-role", () -> trust("concord-bootstrap", "\"sts:ExternalId\": \"{external-id}\"", ""));
        ways.put("inspect-role", () -> trust("concord-inspect", "\"sts:SourceIdentity\": \"??*\"", ""));
        ways.put("role-policies", this::anotherPolicyInTheRole);
        ways.put("role-profiles", this::bootstrapIsDeactivated);
        ways.put("sagemaker-trusted", this::sageMakerLosesTheShare);
        ways.put("blueprint-enabled", this::enabledElsewhere);
        ways.put("blueprint-roles", this::provisioningRoleOpensToEverybody);
        ways.put("blueprint-boundary", this::noBoundary);
        ways.put("unit-owner", this::bootstrapOwnsNothing);
        ways.put("project-creators", this::everybodyMakesProjects);
        ways.put("profile-creators", this::everybodyMakesProfiles);
        ways.put("boundaries", this::aBoundaryIsGone);
        ways.put("event-rule", this::ruleIsDisabled);
        ways.put("event-queue", this::queueTakesFromEverybody);
        return ways;
    }

    /** Beyond mending. */
    public void domainIsDeleted() {
        cloud.dataZone()
                .deleteDomain(delete -> delete.identifier(site.domainId()).skipDeletionCheck(true));
    }

    /** Another account that has not accepted. */
    public Runnable invitedAccount() {
        return share("222222222222");
    }

    /** Concord may not look at shares any more. */
    public Runnable looksAreDenied() {
        var shipped = filled("inspect-role");
        put("concord-inspect", shipped.replace("ram:GetResourceShareAssociations", "ram:GetResourceShares"));
        return () -> put("concord-inspect", shipped);
    }

    private Runnable baseUserMayEverything() {
        putForBase(EVERYTHING);
        return () -> putForBase(filled("base-user"));
    }

    private void putForBase(String document) {
        cloud.iam()
                .putUserPolicy(put ->
                        put.userName("concord-base").policyName("concord").policyDocument(document));
    }

    private Runnable trust(String role, String asked, String instead) {
        var shipped = PolicyTemplate.named("project-role-trust");
        var broken = new PolicyTemplate(shipped.text().replace(asked, instead));
        update(role, broken);
        return () -> update(role, shipped);
    }

    private void update(String role, PolicyTemplate trust) {
        cloud.iam().updateAssumeRolePolicy(update -> update.roleName(role).policyDocument(filled(trust)));
    }

    private Runnable anotherPolicyInTheRole() {
        cloud.iam()
                .putRolePolicy(put ->
                        put.roleName("concord-bootstrap").policyName("more").policyDocument(EVERYTHING));
        return () -> cloud.iam()
                .deleteRolePolicy(delete -> delete.roleName("concord-bootstrap").policyName("more"));
    }

    private void put(String role, String document) {
        cloud.iam()
                .putRolePolicy(put -> put.roleName(role).policyName("concord").policyDocument(document));
    }

    private Runnable bootstrapIsDeactivated() {
        become(UserProfileStatus.DEACTIVATED);
        return () -> become(UserProfileStatus.ACTIVATED);
    }

    private void become(UserProfileStatus status) {
        cloud.dataZone()
                .updateUserProfile(update -> update.domainIdentifier(site.domainId())
                        .userIdentifier(cloud.roleArn("concord-bootstrap"))
                        .status(status));
    }

    private Runnable sageMakerLosesTheShare() {
        var share = shareArn();
        cloud.ram()
                .disassociateResourceShare(
                        leave -> leave.resourceShareArn(share).principals("sagemaker.amazonaws.com"));
        return () -> cloud.ram()
                .associateResourceShare(join -> join.resourceShareArn(share).principals("sagemaker.amazonaws.com"));
    }

    private Runnable share(String account) {
        var share = shareArn();
        cloud.ram().associateResourceShare(join -> join.resourceShareArn(share).principals(account));
        return () -> cloud.ram()
                .disassociateResourceShare(
                        leave -> leave.resourceShareArn(share).principals(account));
    }

    private String shareArn() {
        return cloud.ram()
                .getResourceShares(get -> get.resourceOwner("SELF"))
                .resourceShares()
                .getFirst()
                .resourceShareArn();
    }

    private Runnable enabledElsewhere() {
        return configured((put, before) -> put.enabledRegions("us-east-1"));
    }

    private Runnable noBoundary() {
        return configured((put, before) -> put.environmentRolePermissionBoundary(null));
    }

    private Runnable configured(Change change) {
        var blueprint = DemoDomain.blueprint(cloud.dataZone(), site.domainId());
        var before = cloud.dataZone()
                .getEnvironmentBlueprintConfiguration(
                        get -> get.domainIdentifier(site.domainId()).environmentBlueprintIdentifier(blueprint));
        configure(before, change);
        return () -> configure(before, (put, same) -> {});
    }

    private void configure(GetEnvironmentBlueprintConfigurationResponse before, Change change) {
        cloud.dataZone().putEnvironmentBlueprintConfiguration(put -> {
            put.domainIdentifier(site.domainId())
                    .environmentBlueprintIdentifier(before.environmentBlueprintId())
                    .enabledRegions(before.enabledRegions())
                    .provisioningRoleArn(before.provisioningRoleArn())
                    .manageAccessRoleArn(before.manageAccessRoleArn())
                    .environmentRolePermissionBoundary(before.environmentRolePermissionBoundary())
                    .regionalParameters(before.regionalParameters());
            change.to(put, before);
        });
    }

    private Runnable provisioningRoleOpensToEverybody() {
        var role = "AmazonDataZoneSageMakerProvisioning";
        var shipped = PolicyTemplate.named("datazone-service-trust");
        update(
                role,
                new PolicyTemplate(
                        shipped.text().replace("aws:SourceAccount\": \"{account}\"", "aws:SourceAccount\": \"*\"")));
        return () -> update(role, shipped);
    }

    private Runnable bootstrapOwnsNothing() {
        var root = rootUnit();
        var owner = OwnerProperties.fromUser(user -> user.userIdentifier(bootstrapProfile()));
        cloud.dataZone()
                .removeEntityOwner(remove -> remove.domainIdentifier(site.domainId())
                        .entityType(DataZoneEntityType.DOMAIN_UNIT)
                        .entityIdentifier(root)
                        .owner(owner));
        return () -> cloud.dataZone()
                .addEntityOwner(add -> add.domainIdentifier(site.domainId())
                        .entityType(DataZoneEntityType.DOMAIN_UNIT)
                        .entityIdentifier(root)
                        .owner(owner));
    }

    private Runnable everybodyMakesProjects() {
        return grantedToAll(
                TargetEntityType.DOMAIN_UNIT,
                rootUnit(),
                ManagedPolicyType.CREATE_PROJECT,
                PolicyGrantDetail.fromCreateProject(detail -> detail.includeChildDomainUnits(true)));
    }

    private Runnable everybodyMakesProfiles() {
        return grantedToAll(
                TargetEntityType.ENVIRONMENT_BLUEPRINT_CONFIGURATION,
                cloud.account() + ":" + DemoDomain.blueprint(cloud.dataZone(), site.domainId()),
                ManagedPolicyType.CREATE_ENVIRONMENT_PROFILE,
                PolicyGrantDetail.fromCreateEnvironmentProfile(detail -> {}));
    }

    private Runnable grantedToAll(
            TargetEntityType type, String entity, ManagedPolicyType policy, PolicyGrantDetail detail) {
        var all = PolicyGrantPrincipal.fromUser(user -> user.allUsersGrantFilter(filter -> {}));
        cloud.dataZone()
                .addPolicyGrant(add -> add.domainIdentifier(site.domainId())
                        .entityType(type)
                        .entityIdentifier(entity)
                        .policyType(policy)
                        .principal(all)
                        .detail(detail));
        return () -> cloud.dataZone()
                .removePolicyGrant(remove -> remove.domainIdentifier(site.domainId())
                        .entityType(type)
                        .entityIdentifier(entity)
                        .policyType(policy)
                        .principal(all));
    }

    private String rootUnit() {
        return cloud.dataZone()
                .getDomain(get -> get.identifier(site.domainId()))
                .rootDomainUnitId();
    }

    private String bootstrapProfile() {
        return cloud.dataZone()
                .getUserProfile(
                        get -> get.domainIdentifier(site.domainId()).userIdentifier(cloud.roleArn("concord-bootstrap")))
                .id();
    }

    /** A boundary that is in use can't be deleted, so the roles are without one for a while. */
    private Runnable aBoundaryIsGone() {
        var iam = cloud.iam();
        var arn = "arn:aws:iam::%s:policy/concord/concord-owner-boundary".formatted(cloud.account());
        var bounded = iam.listRolesPaginator(list -> list.pathPrefix("/concord/")).roles().stream()
                .map(Role::roleName)
                .filter(name -> isBoundedBy(arn, name))
                .toList();
        bounded.forEach(name -> iam.deleteRolePermissionsBoundary(delete -> delete.roleName(name)));
        iam.deletePolicy(delete -> delete.policyArn(arn));
        return () -> {
            iam.createPolicy(create -> create.policyName("concord-owner-boundary")
                    .path("/concord/")
                    .policyDocument(filled("owner-boundary")));
            bounded.forEach(name ->
                    iam.putRolePermissionsBoundary(put -> put.roleName(name).permissionsBoundary(arn)));
        };
    }

    private boolean isBoundedBy(String arn, String role) {
        var boundary = cloud.iam().getRole(get -> get.roleName(role)).role().permissionsBoundary();
        return boundary != null && arn.equals(boundary.permissionsBoundaryArn());
    }

    private Runnable ruleIsDisabled() {
        cloud.events().disableRule(disable -> disable.name("concord-datazone"));
        return () -> cloud.events().enableRule(enable -> enable.name("concord-datazone"));
    }

    private Runnable queueTakesFromEverybody() {
        var url =
                cloud.sqs().getQueueUrl(get -> get.queueName("concord-events")).queueUrl();
        var shipped = PolicyTemplate.named("event-queue");
        attribute(url, filled(new PolicyTemplate(shipped.text().replace("ArnEquals", "ArnLike"))));
        return () -> attribute(url, filled(shipped));
    }

    private void attribute(String url, String policy) {
        cloud.sqs().setQueueAttributes(set -> set.queueUrl(url).attributes(Map.of(QueueAttributeName.POLICY, policy)));
    }

    private String filled(String name) {
        return filled(PolicyTemplate.named(name));
    }

    private String filled(PolicyTemplate policy) {
        return policy.filled(
                Map.of("account", cloud.account(), "region", cloud.region(), "external-id", cloud.externalId()));
    }

    private interface Change {
        void to(
                PutEnvironmentBlueprintConfigurationRequest.Builder put,
                GetEnvironmentBlueprintConfigurationResponse before);
    }
}
