package dev.awsstandin.iam.user;

import dev.awsstandin.iam.shared.IamErrors;
import dev.awsstandin.iam.shared.IamPath;
import dev.awsstandin.iam.shared.Markers;
import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.Operation;
import dev.awsstandin.kernel.Registry;
import dev.awsstandin.kernel.Resource;
import dev.awsstandin.kernel.Timestamps;
import dev.awsstandin.kernel.cloud.Cloud;
import dev.awsstandin.kernel.page.PageStyle;
import tools.jackson.databind.node.ObjectNode;

/** IAM's operations on users. */
public final class UserOperations {

    private final Cloud cloud;
    private final Users users;
    private final AccessKeys keys;
    private final UserResources resources;

    public UserOperations(Cloud cloud, Users users, AccessKeys keys, UserResources resources) {
        this.cloud = cloud;
        this.users = users;
        this.keys = keys;
        this.resources = resources;
    }

    public void offerOn(Registry registry) {
        registry.offer(Operation.write("iam", "CreateUser", this::create).on(resources::wanted));
        registry.offer(Operation.read("iam", "GetUser", this::get).on(resources::named));
        registry.offer(Operation.read("iam", "ListUsers", this::list)
                .on(call -> Resource.of(cloud.iamArn("user" + prefix(call)))));
        registry.offer(Operation.write("iam", "DeleteUser", this::delete).on(resources::named));
    }

    private ObjectNode create(Call call) {
        return Json.object().set("User", view(users.create(call.text("UserName"), IamPath.of(call))));
    }

    private ObjectNode get(Call call) {
        if (!call.has("UserName") && call.caller().isSession()) {
            throw IamErrors.invalid("Must specify userName when calling with non-User credentials");
        }
        return Json.object().set("User", view(resources.user(call)));
    }

    private ObjectNode list(Call call) {
        var found = users.all().stream()
                .filter(user -> user.path().startsWith(prefix(call)))
                .toList();
        var page = cloud.pages().page(call, PageStyle.IAM, found, User::name);
        return Markers.answer("Users", page.map(UserOperations::view));
    }

    private static String prefix(Call call) {
        return call.has("PathPrefix") ? call.text("PathPrefix") : "/";
    }

    private ObjectNode delete(Call call) {
        var user = resources.user(call);
        if (!user.policies().isEmpty()) {
            throw IamErrors.conflict("Cannot delete entity, must delete policies first.");
        }
        if (!keys.of(user).isEmpty()) {
            throw IamErrors.conflict("Cannot delete entity, must delete access keys first.");
        }
        users.remove(user);
        return Json.object();
    }

    private static ObjectNode view(User user) {
        return Json.object()
                .put("Path", user.path())
                .put("UserName", user.name())
                .put("UserId", user.id())
                .put("Arn", user.arn())
                .put("CreateDate", Timestamps.iso(user.created()));
    }
}
