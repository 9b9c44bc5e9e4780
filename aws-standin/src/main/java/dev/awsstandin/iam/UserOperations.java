package dev.awsstandin.iam;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Cloud;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.Operation;
import dev.awsstandin.kernel.Registry;
import dev.awsstandin.kernel.Resource;
import dev.awsstandin.kernel.Timestamps;
import tools.jackson.databind.node.ObjectNode;

/** IAM's operations on users and their keys. */
final class UserOperations {

    private final Cloud cloud;
    private final Users users;
    private final AccessKeys keys;

    UserOperations(Cloud cloud, Users users, AccessKeys keys) {
        this.cloud = cloud;
        this.users = users;
        this.keys = keys;
    }

    void offerOn(Registry registry) {
        registry.offer(Operation.write("iam", "CreateUser", this::create).on(this::wanted));
        registry.offer(
                Operation.write("iam", "CreateAccessKey", this::createKey).on(this::named));
        registry.offer(Operation.read("iam", "GetUser", this::get).on(this::named));
        registry.offer(Operation.write("iam", "PutUserPolicy", this::putPolicy).on(this::named));
    }

    private Resource wanted(Call call) {
        return Resource.of(cloud.iamArn("user" + RoleResources.path(call) + call.text("UserName")));
    }

    private Resource named(Call call) {
        return Resource.of(users.find(name(call)).map(User::arn).orElseGet(() -> cloud.iamArn("user/" + name(call))));
    }

    /** A call without a user name means its caller. */
    private static String name(Call call) {
        return call.has("UserName") ? call.text("UserName") : call.caller().principalName();
    }

    private ObjectNode create(Call call) {
        return view(users.create(call.text("UserName"), RoleResources.path(call)));
    }

    private ObjectNode get(Call call) {
        if (!call.has("UserName") && call.caller().isSession()) {
            throw IamErrors.invalid("Must specify userName when calling with non-User credentials");
        }
        return view(users.get(name(call)));
    }

    private static ObjectNode view(User user) {
        var answer = Json.object();
        answer.putObject("User")
                .put("Path", user.path())
                .put("UserName", user.name())
                .put("UserId", user.id())
                .put("Arn", user.arn())
                .put("CreateDate", Timestamps.iso(user.created()));
        return answer;
    }

    private ObjectNode createKey(Call call) {
        var user = users.get(name(call));
        var key = keys.create(user);
        var answer = Json.object();
        answer.putObject("AccessKey")
                .put("UserName", user.name())
                .put("AccessKeyId", key.id())
                .put("Status", "Active")
                .put("SecretAccessKey", key.secret())
                .put("CreateDate", Timestamps.iso(call.now()));
        return answer;
    }

    private ObjectNode putPolicy(Call call) {
        Documents.identity(call.text("PolicyDocument"));
        users.save(users.get(name(call)).withPolicy(call.text("PolicyName"), call.text("PolicyDocument")));
        return Json.object();
    }
}
