package dev.awsstandin.iam.user;

import dev.awsstandin.iam.shared.IamPath;
import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Resource;
import dev.awsstandin.kernel.cloud.Cloud;

/** The user that a call means, as policies see it. */
public record UserResources(Cloud cloud, Users users) {

    Resource wanted(Call call) {
        return Resource.of(cloud.iamArn("user" + IamPath.of(call) + call.text("UserName")));
    }

    Resource named(Call call) {
        return Resource.of(users.find(name(call)).map(User::arn).orElseGet(() -> cloud.iamArn("user/" + name(call))));
    }

    User user(Call call) {
        return users.get(name(call));
    }

    /** A call without a user name means its caller. */
    private static String name(Call call) {
        return call.has("UserName") ? call.text("UserName") : call.caller().principalName();
    }
}
