package dev.awsstandin.fuzz;

import dev.awsstandin.fuzz.http.Header;
import dev.awsstandin.fuzz.http.HttpText;
import dev.awsstandin.model.Location;
import dev.awsstandin.model.Protocol;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Puts an input, fitting or not, where its service's protocol wants it. */
final class WireForm {

    /** Lone surrogates come through as escapes. */
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private WireForm() {}

    static HttpText of(Offer offer, ObjectNode input) {
        return switch (offer.service().protocol()) {
            case REST_JSON -> rest(offer, input);
            case JSON ->
                new HttpText(
                        "POST",
                        "/",
                        List.of(
                                new Header(
                                        "Content-Type",
                                        "application/x-amz-json-"
                                                + offer.service().jsonVersion()),
                                new Header("X-Amz-Target", target(offer))),
                        json(input));
            case QUERY, EC2 ->
                new HttpText(
                        "POST",
                        "/",
                        List.of(new Header("Content-Type", "application/x-www-form-urlencoded")),
                        form(offer, input).getBytes(StandardCharsets.UTF_8));
        };
    }

    static String target(Offer offer) {
        return offer.service().targetPrefix() + "." + offer.operation().name();
    }

    static byte[] json(JsonNode node) {
        return JSON.writeValueAsString(node).getBytes(StandardCharsets.UTF_8);
    }

    private static HttpText rest(Offer offer, ObjectNode input) {
        var body = input.deepCopy();
        var path = offer.operation().path().text();
        var query = new ArrayList<String>();
        var headers = new ArrayList<>(List.of(new Header("Content-Type", "application/json")));
        var payload = new byte[0];
        for (var member : offer.operation().input().members().values()) {
            if (member.location() == Location.BODY || !body.has(member.name())) {
                continue;
            }
            var value = body.remove(member.name());
            switch (member.location()) {
                case URI -> path = path.replaceFirst("\\{%s\\+?}".formatted(member.wireName()), quoted(value));
                case QUERY ->
                    (value.isArray() ? value.valueStream() : List.of(value).stream())
                            .forEach(each -> query.add(member.wireName() + "=" + encoded(text(each))));
                case HEADER -> headers.add(new Header(member.wireName(), encoded(text(value))));
                case PAYLOAD -> payload = decoded(text(value));
                case BODY -> throw new IllegalStateException("It was passed over");
            }
        }
        var method = offer.operation().method();
        var content = payload.length > 0 ? payload : method.equals("GET") ? payload : json(body);
        var target = query.isEmpty() ? path : path + "?" + String.join("&", query);
        return new HttpText(method, target.replaceAll("[{}]", ""), headers, content);
    }

    private static String quoted(JsonNode value) {
        return encoded(text(value)).replace("\\", "\\\\").replace("$", "\\$");
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    private static String form(Offer offer, ObjectNode input) {
        var fields = new ArrayList<>(List.of(
                "Action=" + offer.operation().name(),
                "Version=" + offer.service().apiVersion()));
        var ec2 = offer.service().protocol() == Protocol.EC2;
        input.forEachEntry((name, value) -> {
            var member = offer.operation().input().members().get(name);
            fields(ec2, member == null ? name : member.wireName(), value, fields);
        });
        return String.join("&", fields);
    }

    private static void fields(boolean ec2, String name, JsonNode value, List<String> fields) {
        var own = ec2 && !name.isEmpty() ? Character.toUpperCase(name.charAt(0)) + name.substring(1) : name;
        if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                fields(ec2, own + (ec2 ? "." : ".member.") + (i + 1), value.get(i), fields);
            }
        } else if (value.isObject()) {
            value.forEachEntry((key, each) -> fields(ec2, own + "." + key, each, fields));
        } else {
            fields.add(encoded(own) + "=" + encoded(text(value)));
        }
    }

    private static String text(JsonNode value) {
        return value.isValueNode() ? value.asString() : value.toString();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
