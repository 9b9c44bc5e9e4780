package dev.awsstandin.iam.role;

import dev.awsstandin.iam.shared.IamErrors;
import dev.awsstandin.iam.shared.IamPath;
import dev.awsstandin.iam.shared.IamTags;
import dev.awsstandin.iam.shared.Markers;
import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.Operation;
import dev.awsstandin.kernel.Permission;
import dev.awsstandin.kernel.Registry;
import dev.awsstandin.kernel.page.Page;
import dev.awsstandin.kernel.page.PageStyle;
import dev.awsstandin.kernel.page.Pages;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** IAM's operations on roles as such. */
public final class RoleOperations {

    private static final int USUAL_SESSION_SECONDS = 3600;

    private final Roles roles;
    private final RoleResources resources;
    private final Pages pages;

    public RoleOperations(Roles roles, RoleResources resources, Pages pages) {
        this.roles = roles;
        this.resources = resources;
        this.pages = pages;
    }

    public void offerOn(Registry registry) {
        registry.offer(Operation.write("iam", "CreateRole", this::create)
                .on(resources::wanted)
                .with(RoleOperations::creationContext)
                .alsoNeeding(this::tagging));
        registry.offer(Operation.read("iam", "GetRole", this::get).on(resources::named));
        registry.offer(Operation.read("iam", "ListRoles", this::list).on(call -> resources.all()));
        registry.offer(Operation.write("iam", "DeleteRole", this::delete)
                .on(resources::named)
                .with(resources::boundaryContext));
        registry.offer(Operation.write("iam", "TagRole", this::tag)
                .on(resources::named)
                .with(call -> IamTags.inRequest(IamTags.read(call.input().path("Tags")))));
        registry.offer(Operation.write("iam", "UntagRole", this::untag)
                .on(resources::named)
                .with(call -> Map.of("aws:TagKeys", tagKeys(call))));
        registry.offer(Operation.write("iam", "UpdateRole", this::update).on(resources::named));
        registry.offer(Operation.read("iam", "ListRoleTags", this::listTags).on(resources::named));
    }

    private static Map<String, List<String>> creationContext(Call call) {
        var keys = new HashMap<>(IamTags.inRequest(IamTags.read(call.input().path("Tags"))));
        if (call.has("PermissionsBoundary")) {
            keys.put("iam:PermissionsBoundary", List.of(call.text("PermissionsBoundary")));
        }
        return keys;
    }

    /** Whoever makes a role with tags must be allowed to tag it. */
    private List<Permission> tagging(Call call) {
        var tags = IamTags.read(call.input().path("Tags"));
        return tags.isEmpty()
                ? List.of()
                : List.of(new Permission("iam:TagRole", resources.wanted(call), IamTags.inRequest(tags)));
    }

    private ObjectNode create(Call call) {
        var tags = IamTags.read(call.input().path("Tags"));
        IamTags.requireFew(tags);
        var role = roles.create(new NewRole(
                call.text("RoleName"),
                IamPath.of(call),
                call.text("AssumeRolePolicyDocument"),
                call.text("Description"),
                call.input().path("MaxSessionDuration").asInt(USUAL_SESSION_SECONDS),
                call.has("PermissionsBoundary") ? call.text("PermissionsBoundary") : null,
                tags,
                Map.of()));
        return Json.object().set("Role", RoleView.full(role));
    }

    private ObjectNode get(Call call) {
        var view = RoleView.full(roles.get(call.text("RoleName")));
        return Json.object().set("Role", view.set("RoleLastUsed", Json.object()));
    }

    private ObjectNode list(Call call) {
        var prefix = call.has("PathPrefix") ? call.text("PathPrefix") : "/";
        var found = roles.all().stream()
                .filter(role -> role.path().startsWith(prefix))
                .toList();
        var page = pages.page(call, PageStyle.IAM, found, Role::name);
        return Markers.answer("Roles", page.map(RoleView::listed));
    }

    private ObjectNode delete(Call call) {
        var role = roles.get(call.text("RoleName"));
        if (!role.policies().isEmpty()) {
            throw IamErrors.conflict("Cannot delete entity, must delete policies first.");
        }
        if (!role.attached().isEmpty()) {
            throw IamErrors.conflict("Cannot delete entity, must detach all policies first.");
        }
        roles.remove(role.name());
        return Json.object();
    }

    private ObjectNode tag(Call call) {
        var role = roles.get(call.text("RoleName"));
        var tags = new TreeMap<>(role.tags());
        tags.putAll(IamTags.read(call.input().path("Tags")));
        IamTags.requireFew(tags);
        roles.save(role.tags(tags));
        return Json.object();
    }

    private ObjectNode untag(Call call) {
        var role = roles.get(call.text("RoleName"));
        var tags = new TreeMap<>(role.tags());
        tagKeys(call).forEach(tags::remove);
        roles.save(role.tags(tags));
        return Json.object();
    }

    private static List<String> tagKeys(Call call) {
        return call.input()
                .path("TagKeys")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private ObjectNode update(Call call) {
        var role = roles.get(call.text("RoleName"));
        roles.save(role.described(
                call.has("Description") ? call.text("Description") : role.description(),
                call.input().path("MaxSessionDuration").asInt(role.maxSessionSeconds())));
        return Json.object();
    }

    private ObjectNode listTags(Call call) {
        var role = roles.get(call.text("RoleName"));
        var ordered = List.copyOf(new TreeMap<>(role.tags()).entrySet());
        Page<Map.Entry<String, String>> page = pages.page(call, PageStyle.IAM, ordered, Map.Entry::getKey);
        return Markers.answer(
                "Tags", page.map(tag -> Json.object().put("Key", tag.getKey()).put("Value", tag.getValue())));
    }
}
