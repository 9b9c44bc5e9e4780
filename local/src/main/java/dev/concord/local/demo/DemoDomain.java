package dev.concord.local.demo;

import dev.concord.local.DemoPeople;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.datazone.DataZoneClient;
import software.amazon.awssdk.services.datazone.model.DomainStatus;
import software.amazon.awssdk.services.datazone.model.DomainSummary;
import software.amazon.awssdk.services.datazone.model.UserType;

/** The bank's DataZone domain, the people in it, and the blueprint that its environments are made from. */
final class DemoDomain {

    static final String NAME = "halden-bank";

    private static final String BLUEPRINT = "DefaultSageMaker";

    private final DemoCloud cloud;
    private final DemoRoles roles;
    private final DataZoneClient dataZone;

    DemoDomain(DemoCloud cloud, DemoRoles roles) {
        this.cloud = cloud;
        this.roles = roles;
        this.dataZone = cloud.dataZone();
    }

    /** The id of the domain, which is available when this returns. */
    String ensure() {
        var execution = roles.ensureServiceRole("AmazonDataZoneDomainExecution");
        var id = dataZone.listDomainsPaginator(list -> {}).items().stream()
                .filter(domain -> domain.name().equals(NAME))
                .map(DomainSummary::id)
                .findFirst()
                .orElseGet(() -> dataZone.createDomain(create -> create.name(NAME)
                                .description("Models and features of Halden Bank")
                                .domainExecutionRole(execution)
                                .clientToken("concord-demo-domain"))
                        .id());
        Awaited.until(
                "the domain is available",
                () -> dataZone.getDomain(get -> get.identifier(id)).status() == DomainStatus.AVAILABLE);
        return id;
    }

    /** Lets the bank's people and their group in; those who are in stay as they are. */
    void ensurePeople(String domain) {
        DemoPeople.all()
                .forEach(person -> dataZone.createUserProfile(create -> create.domainIdentifier(domain)
                        .userIdentifier(person.userId())
                        .userType(UserType.SSO_USER)
                        .clientToken("concord-demo-" + person.id())));
        var analysts = DemoPeople.ANALYSTS;
        dataZone.createGroupProfile(create -> create.domainIdentifier(domain)
                .groupIdentifier(analysts.groupId())
                .clientToken("concord-demo-" + analysts.name()));
    }

    /** Lets roles act in the domain. */
    void ensureRoles(String domain, List<String> arns) {
        arns.forEach(arn -> dataZone.createUserProfile(
                create -> create.domainIdentifier(domain).userIdentifier(arn).userType(UserType.IAM_ROLE)));
    }

    /** Enables the SageMaker blueprint; answers its id. */
    String ensureBlueprint(String domain) {
        var provisioning = roles.ensureServiceRole("AmazonDataZoneSageMakerProvisioning");
        var manageAccess = ensureManageAccess(roles);
        var blueprint = blueprint(dataZone, domain);
        dataZone.putEnvironmentBlueprintConfiguration(put -> put.domainIdentifier(domain)
                .environmentBlueprintIdentifier(blueprint)
                .enabledRegions(cloud.region())
                .provisioningRoleArn(provisioning)
                .manageAccessRoleArn(manageAccess)
                .environmentRolePermissionBoundary(roles.ensureEnvironmentBoundary())
                .regionalParameters(
                        Map.of(cloud.region(), Map.of("S3Location", "s3://amazon-datazone-" + cloud.account()))));
        return blueprint;
    }

    /** The role that shares models, with what it may do; answers its ARN. */
    static String ensureManageAccess(DemoRoles roles) {
        return roles.ensureServiceRole("AmazonDataZoneSageMakerManageAccess", "manage-access");
    }

    /** The id of the SageMaker blueprint. */
    static String blueprint(DataZoneClient dataZone, String domain) {
        return dataZone
                .listEnvironmentBlueprintsPaginator(
                        list -> list.domainIdentifier(domain).managed(true).name(BLUEPRINT))
                .items()
                .stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The domain has no blueprint " + BLUEPRINT))
                .id();
    }
}
