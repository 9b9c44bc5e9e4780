package dev.awsstandin.iam.user;

import dev.awsstandin.iam.shared.IamErrors;
import dev.awsstandin.iam.shared.Markers;
import dev.awsstandin.iam.user.AccessKeys.AccessKey;
import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.Operation;
import dev.awsstandin.kernel.Registry;
import dev.awsstandin.kernel.Timestamps;
import dev.awsstandin.kernel.cloud.Cloud;
import dev.awsstandin.kernel.page.PageStyle;
import tools.jackson.databind.node.ObjectNode;

/** IAM's operations on the access keys of users. */
public final class AccessKeyOperations {

    private final Cloud cloud;
    private final AccessKeys keys;
    private final UserResources resources;

    public AccessKeyOperations(Cloud cloud, AccessKeys keys, UserResources resources) {
        this.cloud = cloud;
        this.keys = keys;
        this.resources = resources;
    }

    public void offerOn(Registry registry) {
        registry.offer(Operation.write("iam", "CreateAccessKey", this::create).on(resources::named));
        registry.offer(Operation.read("iam", "ListAccessKeys", this::list).on(resources::named));
        registry.offer(Operation.write("iam", "UpdateAccessKey", this::update).on(resources::named));
        registry.offer(Operation.write("iam", "DeleteAccessKey", this::delete).on(resources::named));
    }

    private ObjectNode create(Call call) {
        var user = resources.user(call);
        var key = keys.create(user, call.now());
        return Json.object().set("AccessKey", view(user, key).put("SecretAccessKey", key.secret()));
    }

    private static ObjectNode view(User user, AccessKey key) {
        return Json.object()
                .put("UserName", user.name())
                .put("AccessKeyId", key.id())
                .put("Status", key.active() ? "Active" : "Inactive")
                .put("CreateDate", Timestamps.iso(key.created()));
    }

    private ObjectNode list(Call call) {
        var user = resources.user(call);
        var page = cloud.pages().page(call, PageStyle.IAM, keys.of(user), AccessKey::id);
        return Markers.answer("AccessKeyMetadata", page.map(key -> view(user, key)));
    }

    private ObjectNode update(Call call) {
        var user = resources.user(call);
        keys.save(user, existing(call, user).active(call.text("Status").equals("Active")));
        return Json.object();
    }

    private ObjectNode delete(Call call) {
        keys.remove(existing(call, resources.user(call)));
        return Json.object();
    }

    private AccessKey existing(Call call, User user) {
        return keys.of(user).stream()
                .filter(key -> key.id().equals(call.text("AccessKeyId")))
                .findFirst()
                .orElseThrow(() -> IamErrors.missing(
                        "The Access Key with id %s cannot be found.".formatted(call.text("AccessKeyId"))));
    }
}
