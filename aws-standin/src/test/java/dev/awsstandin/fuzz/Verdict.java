package dev.awsstandin.fuzz;

import dev.awsstandin.fuzz.http.FuzzCase;
import dev.awsstandin.fuzz.http.RawAnswer;
import dev.awsstandin.kernel.LoggedCall;
import dev.awsstandin.model.AnswerShape;
import dev.awsstandin.model.Location;
import dev.awsstandin.model.OperationModel;
import dev.awsstandin.model.Protocol;
import dev.awsstandin.model.ServiceModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Says of an answer what must not be: a failure, an error in no form, a call that is not in the log. */
final class Verdict {

    private final Map<String, ServiceModel> models = new HashMap<>();

    Verdict(List<Offer> offers) {
        offers.forEach(offer -> models.put(offer.service().name(), offer.service()));
    }

    /** @param logged what the log has got since the request was sent */
    List<String> problems(FuzzCase sent, RawAnswer answer, List<LoggedCall> logged) {
        var problems = new ArrayList<String>();
        if (answer.status() >= 500 && !isAboutHttp(sent, answer)) {
            problems.add("The status is " + answer.status());
        }
        if (logged.stream().anyMatch(call -> call.status() >= 500)) {
            problems.add("The log has a failure");
        }
        if (answer.requestId().isEmpty()) {
            outsideOfServices(sent, answer, problems);
        } else {
            ofService(sent, answer, logged, problems);
        }
        return problems;
    }

    /** The port itself says that it does not know a version or a coding. */
    private static boolean isAboutHttp(FuzzCase sent, RawAnswer answer) {
        var spoken = answer.status() == 501 || answer.status() == 505;
        return spoken && answer.requestId().isEmpty() && !sent.isControl();
    }

    private static void outsideOfServices(FuzzCase sent, RawAnswer answer, List<String> problems) {
        if (answer.status() == 0 && sent.http() && sent.whole()) {
            problems.add("A whole request is not answered");
        }
        if (answer.status() != 0
                && sent.isControl()
                && answer.header("content-type").equals("application/json")) {
            var body = json(answer, sent, problems);
            if (answer.isError()
                    && !sent.isHead()
                    && body.path("message").asString("").isEmpty()) {
                problems.add("The error of the control API has no message");
            }
        }
        if (answer.status() != 0 && !answer.isError() && sent.http() && !sent.isControl()) {
            problems.add("Something answers outside of the services");
        }
    }

    private void ofService(FuzzCase sent, RawAnswer answer, List<LoggedCall> logged, List<String> problems) {
        var calls = logged.stream()
                .filter(call -> call.requestId().equals(answer.requestId()))
                .toList();
        if (calls.size() != 1) {
            problems.add("The log has the call %d times".formatted(calls.size()));
            return;
        }
        var call = calls.getFirst();
        if (call.status() != answer.status() || call.succeeded() == answer.isError()) {
            problems.add("The log says %d %s".formatted(call.status(), call.errorCode()));
        }
        if (sent.isHead()) {
            return;
        }
        var model = models.get(call.service());
        var protocol = model == null ? Protocol.REST_JSON : model.protocol();
        if (answer.isError()) {
            problems.addAll(new ErrorForm(protocol).problems(answer, call));
        } else if (protocol == Protocol.REST_JSON || protocol == Protocol.JSON) {
            success(sent, answer, model.known(call.operation()), problems);
        } else if (Xml.parse(answer.body()).isEmpty()) {
            problems.add("The answer is no XML");
        }
    }

    private static void success(FuzzCase sent, RawAnswer answer, OperationModel operation, List<String> problems) {
        var onlyBody = operation.output().isEmpty()
                || operation.output().get().members().values().stream()
                        .allMatch(member -> member.location() == Location.BODY);
        if (onlyBody && !answer.body().isEmpty()) {
            problems.addAll(AnswerShape.problems(operation, json(answer, sent, problems)));
        }
    }

    private static JsonNode json(RawAnswer answer, FuzzCase sent, List<String> problems) {
        try {
            return JsonMapper.shared().readTree(sent.isHead() ? "{}" : answer.body());
        } catch (JacksonException e) {
            problems.add("The answer is no JSON: " + e.getOriginalMessage());
            return JsonMapper.shared().createObjectNode();
        }
    }
}
