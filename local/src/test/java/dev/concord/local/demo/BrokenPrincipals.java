package dev.concord.local.demo;

import dev.concord.aws.PolicyTemplate;
import java.util.HashMap;
import software.amazon.awssdk.services.datazone.model.UserProfileStatus;
import software.amazon.awssdk.services.iam.model.Role;

/** Undoes what Concord's principals and those of the blueprint need in IAM. */
final class BrokenPrincipals {
    private static final String EVERYTHING = """
            {"Version": "2012-10-17",
             "Statement": [{"Sid": "Everything", "Effect": "Allow", "Action": "*", "Resource": "*"}]}
            """;

    private final DemoCloud cloud;
    private final DemoSite site;

    BrokenPrincipals(DemoCloud cloud, DemoSite site) {
        this.cloud = cloud;
        this.site = site;
    }

    /** Concord may not look at shares any more. */
    Runnable looksAreDenied() {
        var shipped = filled("inspect-role");
        put("concord-inspect", shipped.replace("ram:GetResourceShareAssociations", "ram:GetResourceShares"));
        return () -> put("concord-inspect", shipped);
    }

    Runnable baseUserMayEverything() {
        putForBase(EVERYTHING);
        return () -> putForBase(filled("base-user"));
    }

    private void putForBase(String document) {
        cloud.iam()
                .putUserPolicy(put ->
                        put.userName("concord-base").policyName("concord").policyDocument(document));
    }

    Runnable trust(String role, String asked, String instead) {
        var shipped = PolicyTemplate.named("project-role-trust");
        var broken = new PolicyTemplate(shipped.text().replace(asked, instead));
        update(role, broken);
        return () -> update(role, shipped);
    }

    private void update(String role, PolicyTemplate trust) {
        cloud.iam().updateAssumeRolePolicy(update -> update.roleName(role).policyDocument(filled(trust)));
    }

    Runnable anotherPolicyInTheRole() {
        cloud.iam()
                .putRolePolicy(put ->
                        put.roleName("concord-bootstrap").policyName("more").policyDocument(EVERYTHING));
        return () -> cloud.iam()
                .deleteRolePolicy(delete -> delete.roleName("concord-bootstrap").policyName("more"));
    }

    Runnable aProjectsRoleIsOfAnEarlierVersion() {
        var project = DemoProject.CREDIT_RISK;
        var values = new HashMap<>(cloud.policyValues());
        values.put("project", site.idOf(project));
        var shipped = PolicyTemplate.named("project-role").filled(values);
        put(project.slug(), shipped.replace("datazone:DeleteSubscriptionGrant", "datazone:GetSubscriptionGrant"));
        return () -> put(project.slug(), shipped);
    }

    private void put(String role, String document) {
        cloud.iam()
                .putRolePolicy(put -> put.roleName(role).policyName("concord").policyDocument(document));
    }

    Runnable bootstrapIsDeactivated() {
        become(UserProfileStatus.DEACTIVATED);
        return () -> become(UserProfileStatus.ACTIVATED);
    }

    private void become(UserProfileStatus status) {
        cloud.dataZone()
                .updateUserProfile(update -> update.domainIdentifier(site.domainId())
                        .userIdentifier(cloud.roleArn("concord-bootstrap"))
                        .status(status));
    }

    Runnable provisioningRoleOpensToEverybody() {
        var role = "AmazonDataZoneSageMakerProvisioning";
        var shipped = PolicyTemplate.named("datazone-service-trust");
        update(
                role,
                new PolicyTemplate(
                        shipped.text().replace("aws:SourceAccount\": \"{account}\"", "aws:SourceAccount\": \"*\"")));
        return () -> update(role, shipped);
    }

    /** A boundary that is in use can't be deleted, so the roles are without one for a while. */
    Runnable aBoundaryIsGone() {
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

    private String filled(String name) {
        return filled(PolicyTemplate.named(name));
    }

    private String filled(PolicyTemplate policy) {
        return policy.filled(cloud.policyValues());
    }
}
