package dev.awsstandin.control;

import static dev.awsstandin.control.Answers.list;
import static dev.awsstandin.control.Answers.problem;
import static dev.awsstandin.control.Answers.read;

import dev.awsstandin.datazone.people.IdentityCenter;
import dev.awsstandin.kernel.BehaviourClock;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.LoggedCall;
import dev.awsstandin.kernel.Registry;
import dev.awsstandin.kernel.state.CallLog;
import dev.awsstandin.wire.http.WireRequest;
import dev.awsstandin.wire.http.WireResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
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
    private final List<ControlPart> parts;

    public ControlApi(
            CallLog calls,
            Registry registry,
            BehaviourClock clock,
            IdentityCenter people,
            Misfortunes misfortunes,
            List<ControlPart> parts) {
        this.calls = calls;
        this.registry = registry;
        this.clock = clock;
        this.people = people;
        this.misfortunes = misfortunes;
        this.parts = List.copyOf(parts);
    }

    public static boolean isMeant(WireRequest request) {
        return request.path().startsWith(ROOT);
    }

    public WireResponse answer(WireRequest request) {
        if (!FromThisMachine.test(request)) {
            return Answers.answer(403, problem("The control API answers programs on this machine only"));
        }
        try {
            var asked = request.method() + " " + request.path().substring(ROOT.length());
            return parts.stream()
                    .flatMap(part -> part.answer(asked, request).stream())
                    .findFirst()
                    .orElseGet(() -> answer(asked, request));
        } catch (JacksonException | DateTimeException | IllegalArgumentException e) {
            return Answers.answer(400, problem("The request cannot be understood: " + e.getMessage()));
        }
    }

    private WireResponse answer(String asked, WireRequest request) {
        if (asked.startsWith(STATE)) {
            return Answers.ok(misfortunes.state(asked.substring(STATE.length()), read(request)));
        }
        return switch (asked) {
            case "GET calls" -> Answers.ok(calls(request));
            case "GET operations" -> Answers.ok(operations());
            case "GET clock" -> Answers.ok(clock());
            case "POST clock" -> Answers.ok(move(read(request)));
            case "GET identity-center/users" -> Answers.ok(people());
            case "POST identity-center/users" -> Answers.ok(add(read(request)));
            case "GET identity-center/groups" -> Answers.ok(groups());
            case "POST identity-center/groups" -> Answers.ok(addGroup(read(request)));
            case "POST deployments" -> Answers.ok(misfortunes.fail(read(request)));
            case "GET delays" -> Answers.ok(misfortunes.delays());
            case "POST delays" -> Answers.ok(misfortunes.change(read(request)));
            default -> Answers.answer(404, problem("There is nothing at " + asked));
        };
    }

    /** Those that the query asks for, oldest first. */
    private JsonNode calls(WireRequest request) {
        var asked = CallQuery.of(request.query());
        return list(calls.after(asked.after()).stream()
                .filter(asked::matches)
                .map(LoggedCall::toJson)
                .toList());
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
}
