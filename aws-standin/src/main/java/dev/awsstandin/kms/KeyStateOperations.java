package dev.awsstandin.kms;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.Operation;
import dev.awsstandin.kernel.Registry;
import dev.awsstandin.kernel.ServiceError;
import dev.awsstandin.kernel.Timestamps;
import java.time.Duration;
import tools.jackson.databind.node.ObjectNode;

/** Switching keys on and off, and ending them after a waiting period. */
final class KeyStateOperations {

    private static final int LEAST_DAYS = 7;
    private static final int MOST_DAYS = 30;

    private final Keys keys;
    private final NamedKeys named;

    KeyStateOperations(Keys keys, NamedKeys named) {
        this.keys = keys;
        this.named = named;
    }

    void offerOn(Registry registry) {
        registry.offer(
                Operation.write("kms", "EnableKey", call -> enabled(call, true)).on(named::resource));
        registry.offer(Operation.write("kms", "DisableKey", call -> enabled(call, false))
                .on(named::resource));
        registry.offer(
                Operation.write("kms", "ScheduleKeyDeletion", this::schedule).on(named::resource));
        registry.offer(Operation.write("kms", "CancelKeyDeletion", this::cancel).on(named::resource));
    }

    private ObjectNode enabled(Call call, boolean enabled) {
        var key = named.get(call.text("KeyId"));
        KmsErrors.requireKept(key);
        keys.save(key.enabled(enabled));
        return Json.object();
    }

    private ObjectNode schedule(Call call) {
        var days = call.input().path("PendingWindowInDays").asInt(MOST_DAYS);
        if (days < LEAST_DAYS || days > MOST_DAYS) {
            throw ServiceError.validation(
                    "PendingWindowInDays must be between %d and %d, inclusive".formatted(LEAST_DAYS, MOST_DAYS));
        }
        var key = named.get(call.text("KeyId"));
        KmsErrors.requireKept(key);
        var deletion = call.now().plus(Duration.ofDays(days));
        keys.save(key.deletion(deletion));
        return Json.object()
                .put("KeyId", key.arn())
                .put("DeletionDate", Timestamps.seconds(deletion))
                .put("KeyState", "PendingDeletion")
                .put("PendingWindowInDays", days);
    }

    /** The key comes back disabled. */
    private ObjectNode cancel(Call call) {
        var key = named.get(call.text("KeyId"));
        if (key.deletion() == null) {
            throw KmsErrors.state("%s is not pending deletion.".formatted(key.arn()));
        }
        keys.save(key.deletion(null));
        return Json.object().put("KeyId", key.arn());
    }
}
