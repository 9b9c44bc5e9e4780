package dev.concord.setup.internal.aws.blueprints;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whether a role opens to DataZone of one account and to nobody else. */
final class ServiceTrust {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final List<String> SERVICES = List.of("datazone.amazonaws.com", "sagemaker.amazonaws.com");

    private ServiceTrust() {}

    /** What is wrong with the trust policy, in sentences; empty when nothing is. */
    static List<String> faults(String document, String account) {
        var faults = new ArrayList<String>();
        var allowing = elements(MAPPER.readTree(document).path("Statement"))
                .filter(statement -> statement.path("Effect").asString("").equals("Allow"))
                .toList();
        for (var statement : allowing) {
            var principal = statement.path("Principal");
            if (!principal.isObject() || principal.size() != 1 || !principal.has("Service")) {
                faults.add("somebody else than a service may become it");
            } else if (!elements(principal.path("Service"))
                    .allMatch(service -> SERVICES.contains(service.asString("")))) {
                faults.add("other services than DataZone and SageMaker may become it");
            }
            if (!statement
                    .at("/Condition/StringEquals/aws:SourceAccount")
                    .asString("")
                    .equals(account)) {
                faults.add("it does not ask for aws:SourceAccount " + account);
            }
        }
        if (allowing.stream()
                .flatMap(statement -> elements(statement.at("/Principal/Service")))
                .noneMatch(service -> service.asString("").equals(SERVICES.getFirst()))) {
            faults.add("DataZone may not become it");
        }
        return faults;
    }

    private static Stream<JsonNode> elements(JsonNode node) {
        return node.isArray() ? node.valueStream() : Stream.of(node);
    }
}
