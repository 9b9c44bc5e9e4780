package dev.awsstandin.ram;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.Operation;
import dev.awsstandin.kernel.Registry;
import dev.awsstandin.kernel.Timestamps;
import dev.awsstandin.kernel.cloud.Cloud;
import dev.awsstandin.ram.ManagedPermissions.Permission;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Looking at the permissions that shares can give and do give. */
final class PermissionOperations {

    private static final Instant PUBLISHED = Instant.parse("2024-01-01T00:00:00Z");

    private final Cloud cloud;
    private final Shares shares;
    private final ManagedPermissions permissions;
    private final SharePermissions given;

    PermissionOperations(Cloud cloud, Shares shares, Associations associations, ManagedPermissions permissions) {
        this.cloud = cloud;
        this.shares = shares;
        this.permissions = permissions;
        this.given = new SharePermissions(permissions, associations);
    }

    void offerOn(Registry registry) {
        registry.offer(Operation.read("ram", "ListPermissions", this::list));
        registry.offer(Operation.read("ram", "ListResourceSharePermissions", this::ofShare)
                .on(call -> shares.resource(call.text("resourceShareArn"))));
    }

    private ObjectNode list(Call call) {
        var found = permissions.all().stream()
                .filter(permission -> !call.has("resourceType")
                        || permission.resourceType().equalsIgnoreCase(call.text("resourceType")))
                .filter(permission -> !call.text("permissionType").equals("CUSTOMER_MANAGED"))
                .toList();
        return answer(call, found, "ATTACHABLE");
    }

    private ObjectNode ofShare(Call call) {
        return answer(call, given.of(shares.get(call.text("resourceShareArn"))), "ASSOCIATED");
    }

    private ObjectNode answer(Call call, List<Permission> found, String status) {
        var page = cloud.pages().page(call, RamErrors.PAGES, found, Permission::arn);
        var answer = Json.object();
        var list = answer.putArray("permissions");
        page.items().forEach(permission -> list.add(view(permission, status)));
        page.next().ifPresent(token -> answer.put("nextToken", token));
        return answer;
    }

    private static ObjectNode view(Permission permission, String status) {
        return Json.object()
                .put("arn", permission.arn())
                .put("name", permission.name())
                .put("resourceType", permission.resourceType())
                .put("isResourceTypeDefault", permission.usual())
                .put("version", "1")
                .put("defaultVersion", true)
                .put("status", status)
                .put("permissionType", "AWS_MANAGED")
                .put("featureSet", "STANDARD")
                .put("creationTime", Timestamps.seconds(PUBLISHED))
                .put("lastUpdatedTime", Timestamps.seconds(PUBLISHED));
    }
}
