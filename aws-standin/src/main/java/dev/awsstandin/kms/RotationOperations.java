package dev.awsstandin.kms;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.Operation;
import dev.awsstandin.kernel.Registry;
import dev.awsstandin.kernel.Timestamps;
import dev.awsstandin.kms.Key.Rotation;
import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/** Whether and how often a key's material is renewed. */
final class RotationOperations {

    private static final int USUAL_DAYS = 365;

    private final Keys keys;
    private final NamedKeys named;

    RotationOperations(Keys keys, NamedKeys named) {
        this.keys = keys;
        this.named = named;
    }

    void offerOn(Registry registry) {
        registry.offer(Operation.write("kms", "EnableKeyRotation", this::enable).on(named::resource));
        registry.offer(
                Operation.write("kms", "DisableKeyRotation", this::disable).on(named::resource));
        registry.offer(
                Operation.read("kms", "GetKeyRotationStatus", this::status).on(named::resource));
    }

    private ObjectNode enable(Call call) {
        var key = enabled(call);
        var days = call.input().path("RotationPeriodInDays").asInt(USUAL_DAYS);
        keys.save(key.rotation(new Rotation(days, call.now())));
        return Json.object();
    }

    private ObjectNode disable(Call call) {
        keys.save(enabled(call).rotation(null));
        return Json.object();
    }

    private Key enabled(Call call) {
        var key = named.get(call.text("KeyId"));
        KmsErrors.requireEnabled(key);
        return key;
    }

    /** A key that awaits its deletion does not rotate. */
    private ObjectNode status(Call call) {
        var key = named.get(call.text("KeyId"));
        var rotation = key.rotation();
        var answer = Json.object()
                .put("KeyId", key.arn())
                .put("KeyRotationEnabled", rotation != null && key.deletion() == null);
        if (rotation != null && key.deletion() == null) {
            answer.put("RotationPeriodInDays", rotation.days())
                    .put("NextRotationDate", Timestamps.seconds(next(rotation, call.now())));
        }
        return answer;
    }

    private static Instant next(Rotation rotation, Instant now) {
        var period = Duration.ofDays(rotation.days());
        var passed = Duration.between(rotation.since(), now).dividedBy(period);
        return rotation.since().plus(period.multipliedBy(passed + 1));
    }
}
