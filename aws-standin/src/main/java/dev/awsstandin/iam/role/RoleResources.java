package dev.awsstandin.iam.role;

import dev.awsstandin.iam.shared.IamPath;
import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Resource;
import dev.awsstandin.kernel.cloud.Cloud;
import java.util.List;
import java.util.Map;

/** Roles as policies see them. */
public final class RoleResources {

    private final Cloud cloud;
    private final Roles roles;

    public RoleResources(Cloud cloud, Roles roles) {
        this.cloud = cloud;
        this.roles = roles;
    }

    /** The role that a call wants to create. */
    Resource wanted(Call call) {
        return Resource.of(cloud.iamArn("role" + IamPath.of(call) + call.text("RoleName")));
    }

    /** The existing role that a call names; without it the ARN that it would have at the root. */
    Resource named(Call call) {
        var name = call.text("RoleName");
        return roles.find(name)
                .map(role -> new Resource(role.arn(), role.tags()))
                .orElseGet(() -> Resource.of(cloud.iamArn("role/" + name)));
    }

    Resource all() {
        return Resource.of(cloud.iamArn("role/"));
    }

    Map<String, List<String>> boundaryContext(Call call) {
        return roles.find(call.text("RoleName"))
                .map(Role::boundary)
                .map(boundary -> Map.of("iam:PermissionsBoundary", List.of(boundary)))
                .orElse(Map.of());
    }
}
