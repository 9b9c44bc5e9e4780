package dev.awsstandin.fuzz;

import static dev.awsstandin.RunningStandin.ADMINISTRATOR;

import dev.awsstandin.fuzz.http.FuzzCase;
import dev.awsstandin.fuzz.http.HttpText;
import dev.awsstandin.wire.sigv4.TestSignature;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes case by case, each from the seed and its number: valid requests, and what becomes of them. */
final class CaseMaker {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final List<Offer> offers;
    private final Words words;
    private final Inputs inputs;
    private final ControlRequests control;
    private final String host;

    CaseMaker(List<Offer> offers, Ground ground, URI endpoint) {
        this.offers = List.copyOf(offers);
        this.words = Words.of(ground);
        this.inputs = new Inputs(ground, words);
        this.control = new ControlRequests(ground, inputs, words);
        this.host = endpoint.getAuthority();
    }

    FuzzCase make(long seed, int number) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed * 1_000_003 + number);
        var kind = random.nextInt(100);
        if (kind < 4) {
            return new FuzzCase("rubbish", new Rubbish(random).any(), false, false);
        }
        var offer = offers.get(random.nextInt(offers.size()));
        return kind < 14 ? control(offer, random) : call(offer, random);
    }

    /** A request that nothing is wrong with. */
    FuzzCase exactly(Offer offer, ObjectNode input) {
        return whole(offer.key(), signed(headed(WireForm.of(offer, input)), offer, ""));
    }

    private FuzzCase control(Offer offer, RandomGenerator random) {
        var request = control.any(offer, random);
        if (random.nextInt(4) == 0) {
            request = spoilt(request, random);
        }
        // Wherever a wrong path leads, no service is asked by it: there is no signature.
        return whole("control " + request.method() + " " + request.path(), counted(request.with("Host", host)));
    }

    private FuzzCase call(Offer offer, RandomGenerator random) {
        var input = inputs.of(offer, random);
        for (int i = random.nextInt(4); i > 0; i--) {
            new InputMutation(words, random).spoil(input);
        }
        var request = headed(WireForm.of(offer, input));
        for (int i = Math.max(0, random.nextInt(5) - 2); i > 0; i--) {
            request = spoilt(request, random);
        }
        return switch (random.nextInt(20)) {
            case 0 -> whole(offer.key() + " unsigned", counted(request));
            case 1 -> whole(offer.key() + " spoilt after signing", spoilt(signed(request, offer, ""), random));
            case 2 -> whole(offer.key() + " badly signed", signed(request, offer, Texts.nasty(random)));
            default -> whole(offer.key(), signed(request, offer, ""));
        };
    }

    private static HttpText spoilt(HttpText request, RandomGenerator random) {
        return switch (random.nextInt(3)) {
            case 0 -> new BodyMutation(random).spoil(request);
            case 1 -> new TargetMutation(random).spoil(request);
            default -> new HeaderMutation(random).spoil(request);
        };
    }

    private HttpText headed(HttpText request) {
        return request.plus("Host", host).plus("X-Amz-Date", DATE.format(Instant.now()));
    }

    private static HttpText signed(HttpText request, Offer offer, String wrong) {
        var signature = TestSignature.of(
                request.seen(),
                ADMINISTRATOR.accessKeyId(),
                ADMINISTRATOR.secretAccessKey(),
                offer.service().signingName());
        var oneLine = (signature + wrong).replaceAll("[\\r\\n]", "");
        return counted(request.plus("Authorization", oneLine));
    }

    private static HttpText counted(HttpText request) {
        return request.has("content-length") || request.has("transfer-encoding")
                ? request
                : request.plus("Content-Length", Integer.toString(request.body().length));
    }

    private static FuzzCase whole(String what, HttpText request) {
        var length = Integer.toString(request.body().length);
        var whole = request.headers().stream()
                .noneMatch(header -> header.is("transfer-encoding")
                        || header.is("upgrade")
                        || (header.is("content-length") && !header.value().equals(length)));
        return new FuzzCase(what, request.bytes(), whole, true);
    }
}
