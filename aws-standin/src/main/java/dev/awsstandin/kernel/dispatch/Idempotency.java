package dev.awsstandin.kernel.dispatch;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.ClientToken;
import dev.awsstandin.kernel.Handler;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.Operation;
import dev.awsstandin.kernel.cloud.Pace;
import dev.awsstandin.kernel.state.Store;
import dev.awsstandin.kernel.state.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Remembers the answers of writes by their client tokens, for a while. */
final class Idempotency {

    private final Table tokens;
    private final Pace pace;

    Idempotency(Store store, Pace pace) {
        this.pace = pace;
        this.tokens = store.table("kernel.tokens");
    }

    /** The handler's answer, or the first one again when the call repeats a token. */
    ObjectNode answer(Operation operation, Call call) {
        var recognised = operation.token().filter(token -> call.has(token.member()));
        return recognised.isEmpty()
                ? operation.handler().handle(call)
                : answer(operation.handler(), call, recognised.get());
    }

    private ObjectNode answer(Handler handler, Call call, ClientToken token) {
        var id = String.join(
                "|",
                call.caller().account(),
                call.service() + ":" + call.operation(),
                token.scope().apply(call),
                call.caller().principalArn(),
                call.text(token.member()));
        var fingerprint = fingerprint(call.input());
        var known = tokens.get(id).filter(first -> isRemembered(first, call));
        if (known.isPresent()) {
            if (!known.get().path("input").asString().equals(fingerprint)) {
                throw token.conflict().apply(call);
            }
            return (ObjectNode) known.get().path("answer");
        }
        var answer = handler.handle(call);
        var first = Json.object().put("input", fingerprint).put("at", call.now().toString());
        tokens.put(id, first.set("answer", answer));
        return answer;
    }

    private boolean isRemembered(ObjectNode first, Call call) {
        var since = first.hasNonNull("at") ? Instant.parse(first.path("at").asString()) : call.now();
        return call.now().isBefore(since.plus(pace.delays().clientTokens()));
    }

    /** The same for the same members in any order. */
    private static String fingerprint(ObjectNode input) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest(sorted(input).toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This JVM lacks SHA-256", e);
        }
    }

    private static JsonNode sorted(JsonNode node) {
        if (node.isObject()) {
            var object = Json.object();
            node.propertyNames().stream().sorted().forEach(name -> object.set(name, sorted(node.path(name))));
            return object;
        }
        if (node.isArray()) {
            var array = Json.array();
            node.forEach(item -> array.add(sorted(item)));
            return array;
        }
        return node;
    }
}
