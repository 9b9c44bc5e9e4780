package dev.awsstandin.control;

import dev.awsstandin.datazone.IdentityCenter;
import dev.awsstandin.kernel.BehaviourClock;
import dev.awsstandin.kernel.CallLog;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.LoggedCall;
import dev.awsstandin.kernel.Registry;
import dev.awsstandin.wire.Content;
import dev.awsstandin.wire.WireRequest;
import dev.awsstandin.wire.WireResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The control API under {@code /_standin}, outside of AWS's paths. It is for programs on this machine and asks for no
 * signature; what a web page might send is refused.
 */
public final class ControlApi {

    private static final String ROOT = "/_standin/";
    private static final String STATE = "POST environments/";

    private final CallLog calls;
    private final Registry registry;
    private final BehaviourClock clock;
    private final IdentityCenter people;
    private final Misfortunes misfortunes;
    private final EventControl events;

    public ControlApi(
            CallLog calls,
            Registry registry,
            BehaviourClock clock,
            IdentityCenter people,
            Misfortunes misfortunes,
            EventControl events) {
        this.calls = calls;
        this.registry = registry;
        this.clock = clock;
        this.people = people;
        this.misfortunes = misfortunes;
        this.events = events;
    }

    public static boolean isMeant(WireRequest request) {
        return request.path().startsWith(ROOT);
    }

    public WireResponse answer(WireRequest request) {
        if (!FromThisMachine.test(request)) {
            return answer(403, problem("The control API answers programs on this machine only"));
        }
        try {
            return answer(request.method() + " " + request.path().substring(ROOT.length()), request);
        } catch (JacksonException | DateTimeException | IllegalArgumentException e) {
            return answer(400, problem("The request cannot be understood: " + e.getMessage()));
        }
    }

    private WireResponse answer(String asked, WireRequest request) {
        if (asked.startsWith(STATE)) {
            return answer(200, misfortunes.state(asked.substring(STATE.length()), json(request)));
        }
        if (EventControl.isMeant(asked)) {
            return events.answer(asked, request.body().bytes())
                    .map(body -> answer(200, body))
                    .orElseGet(() -> nothingAt(asked));
        }
        return switch (asked) {
            case "GET calls" -> answer(200, calls(request));
            case "GET operations" -> answer(200, operations());
            case "GET clock" -> answer(200, clock());
            case "POST clock" ->
                answer(200, move(Json.mapper().readTree(request.body().bytes())));
            case "GET identity-center/users" -> answer(200, people());
            case "POST identity-center/users" ->
                answer(200, add(Json.mapper().readTree(request.body().bytes())));
            case "GET identity-center/groups" -> answer(200, groups());
            case "POST identity-center/groups" ->
                answer(200, addGroup(Json.mapper().readTree(request.body().bytes())));
            case "POST deployments" -> answer(200, misfortunes.fail(json(request)));
            case "GET delays" -> answer(200, misfortunes.delays());
            case "POST delays" -> answer(200, misfortunes.change(json(request)));
            default -> nothingAt(asked);
        };
    }

    /** Calls after the number in {@code ?after=}, oldest first. */
    private JsonNode calls(WireRequest request) {
        var after = request.query().startsWith("after=")
                ? Long.parseLong(request.query().substring("after=".length()))
                : 0L;
        return list(calls.after(after).stream().map(LoggedCall::toJson).toList());
    }

    private JsonNode operations() {
        return list(registry.all().stream()
                .map(operation -> Json.object()
                        .put("service", operation.service())
                        .put("operation", operation.name())
                        .put("access", operation.writes() ? "write" : "read"))
                .toList());
    }

    private JsonNode clock() {
        return Json.object()
                .put("now", clock.now().toString())
                .put("offset", clock.offset().toString());
    }

    /** Takes {@code advance} or {@code offset}, an ISO 8601 duration. */
    private JsonNode move(JsonNode wanted) {
        if (wanted.has("advance")) {
            clock.advance(Duration.parse(wanted.path("advance").asString()));
        } else {
            clock.setOffset(Duration.parse(wanted.path("offset").asString()));
        }
        return clock();
    }

    private JsonNode people() {
        return list(people.all().stream()
                .map(person -> Json.mapper().<JsonNode>valueToTree(person))
                .toList());
    }

    private JsonNode add(JsonNode person) {
        people.add(
                person.required("id").asString(),
                person.required("userName").asString(),
                person.path("givenName").asString(""),
                person.path("familyName").asString(""),
                person.path("email").asString(""));
        return person;
    }

    private JsonNode groups() {
        return list(people.groups().stream()
                .map(group -> Json.mapper().<JsonNode>valueToTree(group))
                .toList());
    }

    private JsonNode addGroup(JsonNode group) {
        people.addGroup(
                group.required("id").asString(),
                group.required("displayName").asString(),
                group.path("members").valueStream().map(JsonNode::asString).toList());
        return group;
    }

    private static JsonNode list(List<? extends JsonNode> items) {
        var list = Json.array();
        items.forEach(list::add);
        return list;
    }

    private static JsonNode json(WireRequest request) {
        return Json.mapper().readTree(request.body().bytes());
    }

    private static WireResponse nothingAt(String asked) {
        return answer(404, problem("There is nothing at " + asked));
    }

    private static JsonNode problem(String message) {
        return Json.object().put("message", message);
    }

    private static WireResponse answer(int status, JsonNode body) {
        return new WireResponse(
                status,
                Map.of("content-type", "application/json"),
                Content.of(Json.mapper().writeValueAsBytes(body)));
    }
}
