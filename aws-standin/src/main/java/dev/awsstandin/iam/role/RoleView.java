package dev.awsstandin.iam.role;

import dev.awsstandin.iam.shared.Documents;
import dev.awsstandin.iam.shared.IamTags;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.Timestamps;
import tools.jackson.databind.node.ObjectNode;

/** Roles as IAM shows them. */
final class RoleView {

    private RoleView() {}

    /** With tags and boundary, as GetRole and CreateRole show it. */
    static ObjectNode full(Role role) {
        var view = listed(role);
        if (role.boundary() != null) {
            view.putObject("PermissionsBoundary")
                    .put("PermissionsBoundaryType", "PermissionsBoundaryPolicy")
                    .put("PermissionsBoundaryArn", role.boundary());
        }
        if (!role.tags().isEmpty()) {
            view.set("Tags", IamTags.write(role.tags()));
        }
        return view;
    }

    /** Without tags and boundary, as ListRoles shows it. */
    static ObjectNode listed(Role role) {
        var view = Json.object()
                .put("Path", role.path())
                .put("RoleName", role.name())
                .put("RoleId", role.id())
                .put("Arn", role.arn())
                .put("CreateDate", Timestamps.iso(role.created()))
                .put("AssumeRolePolicyDocument", Documents.encoded(role.trust()))
                .put("MaxSessionDuration", role.maxSessionSeconds());
        if (!role.description().isEmpty()) {
            view.put("Description", role.description());
        }
        return view;
    }
}
