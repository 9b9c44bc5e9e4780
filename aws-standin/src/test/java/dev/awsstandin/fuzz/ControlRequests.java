package dev.awsstandin.fuzz;

import dev.awsstandin.fuzz.http.Header;
import dev.awsstandin.fuzz.http.HttpText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the control API is asked: {@code control.json}, and any operation in the administrator's name. */
final class ControlRequests {

    private static final String ROOT = "/_standin/";

    private final List<JsonNode> known;
    private final Ground ground;
    private final Inputs inputs;
    private final Words words;

    ControlRequests(Ground ground, Inputs inputs, Words words) {
        this.known = read();
        this.ground = ground;
        this.inputs = inputs;
        this.words = words;
    }

    static boolean isMeant(HttpText request) {
        return request.path().startsWith(ROOT);
    }

    HttpText any(Offer offer, RandomGenerator random) {
        if (random.nextInt(3) == 0) {
            return request("POST behind", spoilt(behind(offer, random), random));
        }
        var planned = known.get(random.nextInt(known.size()));
        var input = planned.path("with") instanceof ObjectNode with ? with.deepCopy() : null;
        return request(filled(planned.required("ask").asString()), input == null ? new byte[0] : spoilt(input, random));
    }

    private ObjectNode behind(Offer offer, RandomGenerator random) {
        var body = JsonMapper.shared().createObjectNode();
        return body.put("service", offer.service().name())
                .put("operation", offer.operation().name())
                .put("as", Ground.ADMINISTRATOR)
                .set("input", inputs.of(offer, random));
    }

    private byte[] spoilt(ObjectNode body, RandomGenerator random) {
        for (int i = random.nextInt(3); i > 0; i--) {
            new InputMutation(words, random).spoil(body);
        }
        return WireForm.json(body);
    }

    private static HttpText request(String asked, byte[] body) {
        var parts = asked.split(" ", 2);
        return new HttpText(parts[0], ROOT + parts[1], List.of(new Header("Content-Type", "application/json")), body);
    }

    private String filled(String asked) {
        return asked.replace("${domain}", ground.kept("domain")).replace("${environment}", ground.kept("environment"));
    }

    private static List<JsonNode> read() {
        try (var stream = ControlRequests.class.getResourceAsStream("control.json")) {
            return JsonMapper.shared().readTree(stream).valueStream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
