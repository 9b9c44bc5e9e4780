package dev.awsstandin.wire;

import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.ServiceError;
import dev.awsstandin.wire.http.Content;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/** Reads the JSON object in a body. */
final class JsonBody {

    private JsonBody() {}

    /** The object; an empty one for an empty body; SerializationException for anything else or with numbers without bounds. */
    static ObjectNode read(Content body) {
        if (body.isEmpty()) {
            return Json.object();
        }
        if (body.hasNul()) {
            throw unreadable("The request body is not JSON in UTF-8");
        }
        try {
            if (Json.mapper().readTree(body.bytes()) instanceof ObjectNode object && Numbers.bearable(object)) {
                return object;
            }
            throw unreadable("Start of structure or map expected");
        } catch (JacksonException e) {
            throw unreadable("Unable to parse the request body as JSON");
        }
    }

    static ServiceError unreadable(String message) {
        return new ServiceError("SerializationException", 400, message);
    }
}
