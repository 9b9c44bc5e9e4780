package dev.awsstandin.iam.role;

import dev.awsstandin.iam.policy.ManagedPolicies;
import dev.awsstandin.iam.shared.Documents;
import dev.awsstandin.iam.shared.IamErrors;
import dev.awsstandin.iam.shared.Markers;
import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.Operation;
import dev.awsstandin.kernel.Registry;
import dev.awsstandin.kernel.ServiceError;
import dev.awsstandin.kernel.page.PageStyle;
import dev.awsstandin.kernel.page.Pages;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** IAM's operations on the policies of roles: trust, inline, boundary. */
public final class RolePolicyOperations {

    private final Roles roles;
    private final RoleResources resources;
    private final ManagedPolicies managed;
    private final Principals principals;
    private final Pages pages;

    public RolePolicyOperations(
            Roles roles, RoleResources resources, ManagedPolicies managed, Principals principals, Pages pages) {
        this.roles = roles;
        this.resources = resources;
        this.managed = managed;
        this.principals = principals;
        this.pages = pages;
    }

    public void offerOn(Registry registry) {
        registry.offer(Operation.write("iam", "UpdateAssumeRolePolicy", this::updateTrust)
                .on(resources::named));
        registry.offer(Operation.write("iam", "PutRolePolicy", this::put)
                .on(resources::named)
                .with(resources::boundaryContext));
        registry.offer(Operation.read("iam", "GetRolePolicy", this::get).on(resources::named));
        registry.offer(Operation.write("iam", "DeleteRolePolicy", this::delete)
                .on(resources::named)
                .with(resources::boundaryContext));
        registry.offer(Operation.read("iam", "ListRolePolicies", this::list).on(resources::named));
        registry.offer(Operation.write("iam", "PutRolePermissionsBoundary", this::putBoundary)
                .on(resources::named)
                .with(call -> Map.of("iam:PermissionsBoundary", List.of(call.text("PermissionsBoundary")))));
        registry.offer(Operation.write("iam", "DeleteRolePermissionsBoundary", this::deleteBoundary)
                .on(resources::named)
                .with(resources::boundaryContext));
    }

    private ObjectNode updateTrust(Call call) {
        var role = roles.get(call.text("RoleName"));
        principals.requireExisting(Documents.trust(call.text("PolicyDocument")));
        roles.save(role.trust(call.text("PolicyDocument")));
        return Json.object();
    }

    private ObjectNode put(Call call) {
        roles.putPolicy(call.text("RoleName"), call.text("PolicyName"), call.text("PolicyDocument"));
        return Json.object();
    }

    private ObjectNode get(Call call) {
        var role = roles.get(call.text("RoleName"));
        var name = call.text("PolicyName");
        var document = role.policies().get(name);
        if (document == null) {
            throw noPolicy(name);
        }
        return Json.object()
                .put("RoleName", role.name())
                .put("PolicyName", name)
                .put("PolicyDocument", Documents.encoded(document));
    }

    private ObjectNode delete(Call call) {
        var role = roles.get(call.text("RoleName"));
        var left = new TreeMap<>(role.policies());
        if (left.remove(call.text("PolicyName")) == null) {
            throw noPolicy(call.text("PolicyName"));
        }
        roles.save(role.policies(left));
        return Json.object();
    }

    private ObjectNode list(Call call) {
        var names = roles.get(call.text("RoleName")).policies().keySet().stream()
                .sorted()
                .toList();
        var page = pages.page(call, PageStyle.IAM, names, name -> name);
        return Markers.answer("PolicyNames", page.map(JsonNodeFactory.instance::stringNode));
    }

    private ObjectNode putBoundary(Call call) {
        var role = roles.get(call.text("RoleName"));
        managed.requireBoundary(call.text("PermissionsBoundary"));
        roles.save(role.boundary(call.text("PermissionsBoundary")));
        return Json.object();
    }

    private ObjectNode deleteBoundary(Call call) {
        var role = roles.get(call.text("RoleName"));
        if (role.boundary() == null) {
            throw IamErrors.missing("The role with name %s has no permissions boundary.".formatted(role.name()));
        }
        roles.save(role.boundary(null));
        return Json.object();
    }

    private static ServiceError noPolicy(String name) {
        return IamErrors.missing("The role policy with name %s cannot be found.".formatted(name));
    }
}
