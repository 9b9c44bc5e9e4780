package dev.awsstandin.control;

import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.ServiceError;
import dev.awsstandin.wire.http.WireRequest;
import dev.awsstandin.wire.http.WireResponse;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Has things done behind the clients' backs. */
public final class BehindControl implements ControlPart {

    private final Behind behind;

    public BehindControl(Behind behind) {
        this.behind = behind;
    }

    @Override
    public Optional<WireResponse> answer(String asked, WireRequest request) {
        return asked.equals("POST behind") ? Optional.of(run(Answers.read(request))) : Optional.empty();
    }

    private WireResponse run(JsonNode wanted) {
        try {
            return Answers.ok(behind.run(
                    wanted.required("service").asString(),
                    wanted.required("operation").asString(),
                    wanted.required("as").asString(),
                    input(wanted)));
        } catch (ServiceError refused) {
            return Answers.answer(
                    refused.status(), Json.object().put("code", refused.code()).put("message", refused.message()));
        }
    }

    private static ObjectNode input(JsonNode wanted) {
        var input = wanted.path("input");
        if (input.isMissingNode()) {
            return Json.object();
        }
        if (input instanceof ObjectNode members) {
            return members;
        }
        throw new IllegalArgumentException("An input is an object");
    }
}
