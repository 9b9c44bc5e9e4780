package dev.awsstandin.iam.user;

import dev.awsstandin.iam.shared.Documents;
import dev.awsstandin.iam.shared.IamErrors;
import dev.awsstandin.iam.shared.Markers;
import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.Operation;
import dev.awsstandin.kernel.Registry;
import dev.awsstandin.kernel.cloud.Cloud;
import dev.awsstandin.kernel.page.PageStyle;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** IAM's operations on the inline policies of users. */
public final class UserPolicyOperations {

    private final Cloud cloud;
    private final Users users;
    private final UserResources resources;

    public UserPolicyOperations(Cloud cloud, Users users, UserResources resources) {
        this.cloud = cloud;
        this.users = users;
        this.resources = resources;
    }

    public void offerOn(Registry registry) {
        registry.offer(Operation.write("iam", "PutUserPolicy", this::put).on(resources::named));
        registry.offer(Operation.read("iam", "GetUserPolicy", this::get).on(resources::named));
        registry.offer(Operation.read("iam", "ListUserPolicies", this::list).on(resources::named));
        registry.offer(Operation.write("iam", "DeleteUserPolicy", this::delete).on(resources::named));
    }

    private ObjectNode put(Call call) {
        Documents.identity(call.text("PolicyDocument"));
        users.save(resources.user(call).withPolicy(call.text("PolicyName"), call.text("PolicyDocument")));
        return Json.object();
    }

    private ObjectNode get(Call call) {
        return Json.object()
                .put("UserName", resources.user(call).name())
                .put("PolicyName", call.text("PolicyName"))
                .put("PolicyDocument", Documents.encoded(existing(call)));
    }

    private ObjectNode list(Call call) {
        var names =
                new TreeMap<>(resources.user(call).policies()).keySet().stream().toList();
        var page = cloud.pages().page(call, PageStyle.IAM, names, name -> name);
        return Markers.answer("PolicyNames", page.map(StringNode::valueOf));
    }

    private ObjectNode delete(Call call) {
        existing(call);
        users.save(resources.user(call).withoutPolicy(call.text("PolicyName")));
        return Json.object();
    }

    private String existing(Call call) {
        var document = resources.user(call).policies().get(call.text("PolicyName"));
        if (document == null) {
            throw IamErrors.missing("The user policy with name %s cannot be found.".formatted(call.text("PolicyName")));
        }
        return document;
    }
}
