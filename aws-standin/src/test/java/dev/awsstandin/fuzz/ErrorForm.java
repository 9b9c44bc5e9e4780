package dev.awsstandin.fuzz;

import dev.awsstandin.fuzz.http.RawAnswer;
import dev.awsstandin.kernel.LoggedCall;
import dev.awsstandin.model.Protocol;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The form that errors have in a protocol: a code, which the log has too, and a message. */
record ErrorForm(Protocol protocol) {

    List<String> problems(RawAnswer answer, LoggedCall call) {
        var problems = new ArrayList<String>();
        var code = code(answer);
        if (code.isEmpty() || !code.equals(call.errorCode() == null ? "" : last(call.errorCode()))) {
            problems.add("The error has the code '%s', the log %s".formatted(code, call.errorCode()));
        }
        if (message(answer).isEmpty()) {
            problems.add("The error has no message");
        }
        return problems;
    }

    private String code(RawAnswer answer) {
        return switch (protocol) {
            case REST_JSON -> answer.header("x-amzn-errortype");
            case JSON -> last(json(answer).path("__type").asString(""));
            case QUERY, EC2 -> Xml.text(answer.body(), "Code");
        };
    }

    private String message(RawAnswer answer) {
        return switch (protocol) {
            case REST_JSON, JSON ->
                json(answer)
                        .path("message")
                        .asString(json(answer).path("Message").asString(""));
            case QUERY, EC2 -> Xml.text(answer.body(), "Message");
        };
    }

    private static JsonNode json(RawAnswer answer) {
        try {
            return JsonMapper.shared().readTree(answer.body());
        } catch (JacksonException noJson) {
            return JsonMapper.shared().createObjectNode();
        }
    }

    private static String last(String code) {
        return code.substring(code.indexOf('#') + 1);
    }
}
