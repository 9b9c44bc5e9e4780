package dev.awsstandin.iam.role;

import dev.awsstandin.iam.policy.ManagedPolicies;
import dev.awsstandin.iam.shared.IamErrors;
import dev.awsstandin.iam.shared.Markers;
import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.Operation;
import dev.awsstandin.kernel.Registry;
import dev.awsstandin.kernel.page.PageStyle;
import dev.awsstandin.kernel.page.Pages;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import tools.jackson.databind.node.ObjectNode;

/** IAM's operations that attach managed policies to roles. */
public final class RoleAttachments {

    private static final int MOST = 10;

    private final Roles roles;
    private final RoleResources resources;
    private final ManagedPolicies managed;
    private final Pages pages;

    public RoleAttachments(Roles roles, RoleResources resources, ManagedPolicies managed, Pages pages) {
        this.roles = roles;
        this.resources = resources;
        this.managed = managed;
        this.pages = pages;
    }

    public void offerOn(Registry registry) {
        registry.offer(Operation.write("iam", "AttachRolePolicy", this::attach)
                .on(resources::named)
                .with(this::context));
        registry.offer(Operation.write("iam", "DetachRolePolicy", this::detach)
                .on(resources::named)
                .with(this::context));
        registry.offer(
                Operation.read("iam", "ListAttachedRolePolicies", this::list).on(resources::named));
    }

    private Map<String, List<String>> context(Call call) {
        var keys = new HashMap<>(resources.boundaryContext(call));
        keys.put("iam:PolicyARN", List.of(call.text("PolicyArn")));
        return keys;
    }

    /** Attaching twice is attaching once. */
    private ObjectNode attach(Call call) {
        var role = roles.get(call.text("RoleName"));
        managed.get(call.text("PolicyArn"));
        var attached = new TreeSet<>(role.attached());
        attached.add(call.text("PolicyArn"));
        if (attached.size() > MOST) {
            throw IamErrors.limit("Cannot exceed quota for PoliciesPerRole: " + MOST);
        }
        roles.save(role.attached(attached));
        return Json.object();
    }

    private ObjectNode detach(Call call) {
        var role = roles.get(call.text("RoleName"));
        var attached = new TreeSet<>(role.attached());
        if (!attached.remove(call.text("PolicyArn"))) {
            throw IamErrors.missing("Policy %s was not found.".formatted(call.text("PolicyArn")));
        }
        roles.save(role.attached(attached));
        return Json.object();
    }

    private ObjectNode list(Call call) {
        var prefix = call.has("PathPrefix") ? call.text("PathPrefix") : "/";
        var found = roles.get(call.text("RoleName")).attached().stream()
                .sorted()
                .map(managed::get)
                .filter(policy -> policy.path("path").asString().startsWith(prefix))
                .toList();
        var page = pages.page(
                call, PageStyle.IAM, found, policy -> policy.path("arn").asString());
        return Markers.answer("AttachedPolicies", page.map(RoleAttachments::view));
    }

    private static ObjectNode view(ObjectNode policy) {
        return Json.object()
                .put("PolicyName", policy.path("name").asString())
                .put("PolicyArn", policy.path("arn").asString());
    }
}
