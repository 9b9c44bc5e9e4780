package dev.awsstandin.kms;

import dev.awsstandin.kernel.Caller;
import dev.awsstandin.kernel.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Leave to use a key that is not written in any policy.
 *
 * @param key the key's id
 * @param given members of the request, shown as they came
 * @param ended when it was retired or revoked; null while it stands
 */
record Grant(
        String id,
        String key,
        Instant created,
        ObjectNode given,
        @Nullable Instant ended) {

    Grant ended(Instant now) {
        return new Grant(id, key, created, given, now);
    }

    Set<String> operations() {
        return Set.copyOf(
                given.path("Operations").valueStream().map(JsonNode::asString).toList());
    }

    boolean isFor(Caller caller) {
        return names("GranteePrincipal", caller);
    }

    boolean isRetiredBy(Caller caller) {
        return names("RetiringPrincipal", caller)
                || (isFor(caller) && operations().contains("RetireGrant"));
    }

    private boolean names(String member, Caller caller) {
        return List.of(caller.arn(), caller.principalArn())
                .contains(given.path(member).asString(""));
    }

    /** A grant takes a while to be known everywhere, and to be forgotten; who shows its token need not wait. */
    boolean isInForce(Instant now, Duration propagation, boolean tokenShown) {
        return (tokenShown || !now.isBefore(created.plus(propagation)))
                && (ended == null || now.isBefore(ended.plus(propagation)));
    }

    /** Whether the grant's constraints let this encryption context be used. */
    boolean allows(Map<String, String> context) {
        var constraints = given.path("Constraints");
        var equal = Context.of(constraints.path("EncryptionContextEquals"));
        var subset = Context.of(constraints.path("EncryptionContextSubset"));
        return (equal.isEmpty() || context.equals(equal)) && context.entrySet().containsAll(subset.entrySet());
    }

    boolean isConstrained() {
        return given.has("Constraints");
    }

    ObjectNode toJson() {
        var json = Json.object().put("id", id).put("key", key).put("created", created.toString());
        if (ended != null) {
            json.put("ended", ended.toString());
        }
        return json.set("given", given);
    }

    static Grant fromJson(ObjectNode json) {
        return new Grant(
                json.path("id").asString(),
                json.path("key").asString(),
                Instant.parse(json.path("created").asString()),
                (ObjectNode) json.required("given"),
                json.has("ended") ? Instant.parse(json.path("ended").asString()) : null);
    }
}
