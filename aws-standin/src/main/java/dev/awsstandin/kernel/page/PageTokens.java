package dev.awsstandin.kernel.page;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.page.Pages.Position;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes page tokens and takes them back: a position, sealed together with the query that it belongs to. */
public final class PageTokens {

    private static final int SEAL_BYTES = 16;

    private final SecretKeySpec secret;

    public PageTokens(byte[] secret) {
        this.secret = new SecretKeySpec(secret, "HmacSHA256");
    }

    String give(Call call, PageStyle style, Position position) {
        var content = Json.object().put("k", position.key()).put("n", position.count());
        var bytes = Json.mapper().writeValueAsBytes(content);
        var token = new ByteArrayOutputStream();
        token.writeBytes(seal(bytes, call, style));
        token.writeBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token.toByteArray());
    }

    Position take(Call call, PageStyle style) {
        try {
            var bytes = Base64.getUrlDecoder().decode(call.text(style.token()));
            var content = Arrays.copyOfRange(bytes, Math.min(SEAL_BYTES, bytes.length), bytes.length);
            var seal = Arrays.copyOf(bytes, SEAL_BYTES);
            if (!MessageDigest.isEqual(seal, seal(content, call, style))) {
                throw style.refusedToken();
            }
            var node = Json.mapper().readTree(content);
            return new Position(node.path("k").asString(), node.path("n").asInt());
        } catch (IllegalArgumentException | JacksonException e) {
            throw style.refusedToken();
        }
    }

    private byte[] seal(byte[] content, Call call, PageStyle style) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            mac.update((call.service() + ":" + call.operation() + ":"
                            + call.caller().account() + ":")
                    .getBytes(StandardCharsets.UTF_8));
            mac.update(query(call.input(), style).toString().getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(mac.doFinal(content), SEAL_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JVM lacks HmacSHA256", e);
        }
    }

    private static JsonNode query(ObjectNode input, PageStyle style) {
        var query = Json.object();
        input.propertyNames().stream()
                .filter(name -> !name.equals(style.size()) && !name.equals(style.token()))
                .sorted()
                .forEach(name -> query.set(name, input.get(name)));
        return query;
    }
}
