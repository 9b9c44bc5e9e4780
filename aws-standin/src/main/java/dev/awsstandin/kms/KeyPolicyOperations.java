package dev.awsstandin.kms;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.Operation;
import dev.awsstandin.kernel.Registry;
import tools.jackson.databind.node.ObjectNode;

/** A key's one policy, which is called {@code default}. */
final class KeyPolicyOperations {

    private static final String ONLY = "default";

    private final Keys keys;
    private final NamedKeys named;
    private final KeyPolicies policies;

    KeyPolicyOperations(Keys keys, NamedKeys named, KeyPolicies policies) {
        this.keys = keys;
        this.named = named;
        this.policies = policies;
    }

    void offerOn(Registry registry) {
        registry.offer(Operation.read("kms", "GetKeyPolicy", this::get).on(named::resource));
        registry.offer(Operation.write("kms", "PutKeyPolicy", this::put).on(named::resource));
    }

    private ObjectNode get(Call call) {
        requireOnly(call);
        var key = named.get(call.text("KeyId"));
        return Json.object().put("Policy", key.policy()).put("PolicyName", ONLY);
    }

    private ObjectNode put(Call call) {
        requireOnly(call);
        var key = named.get(call.text("KeyId"));
        keys.save(key.policy(policies.sound(call, key.arn(), key.tags())));
        return Json.object();
    }

    private static void requireOnly(Call call) {
        if (call.has("PolicyName") && !call.text("PolicyName").equals(ONLY)) {
            throw KmsErrors.missing("No such policy exists");
        }
    }
}
