package dev.awsstandin.fuzz;

import dev.awsstandin.fuzz.http.RawPort;
import dev.awsstandin.kernel.Registry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What all reads of a ground answer, to be compared with what they answer later. */
final class Readings {

    /** Each time another one. */
    private static final Set<String> NEVER_ALIKE =
            Set.of("datazone:GetEnvironmentCredentials", "kms:Encrypt", "kms:GenerateDataKey");

    private Readings() {}

    /** Of all reads, lists of the whole account included. */
    static Map<String, String> ofAll(Ground ground, Registry registry, CaseMaker maker, RawPort port) {
        return of(ground, registry, maker, port, "");
    }

    /** Of the things of this ground alone. */
    static Map<String, String> ofThings(Ground ground, Registry registry, CaseMaker maker, RawPort port) {
        return of(ground, registry, maker, port, "Get|Describe");
    }

    private static Map<String, String> of(
            Ground ground, Registry registry, CaseMaker maker, RawPort port, String verbs) {
        var readings = new LinkedHashMap<String, String>();
        for (var step : reads(ground, registry)) {
            if (step.operation().matches("(" + verbs + ").*")) {
                var offer = Offer.of(step.service(), step.operation());
                var answer = port.send(maker.exactly(offer, step.input()));
                readings.put(step.key() + " " + step.input(), answer.status() + " " + lasting(answer.body()));
            }
        }
        return readings;
    }

    private static List<Ground.Step> reads(Ground ground, Registry registry) {
        return ground.steps().stream()
                .filter(step -> !NEVER_ALIKE.contains(step.key()))
                .filter(step -> registry.find(step.service(), step.operation())
                        .filter(operation -> !operation.writes())
                        .isPresent())
                .toList();
    }

    /** Without what names this one answer, seals the next page, or says at which port the stand-in is. */
    private static String lasting(String body) {
        return body.replaceAll("127\\.0\\.0\\.1:\\d+", "")
                .replaceAll("(?i)<requestid>[^<]*</requestid>", "")
                .replaceAll("(?i)\"nexttoken\":\"[^\"]*\"", "")
                .replaceAll("<Marker>[^<]*</Marker>", "");
    }
}
