package dev.awsstandin.kernel;

import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/**
 * One authenticated request for an operation.
 *
 * @param service the endpoint prefix, as in {@code datazone}
 * @param operation the name in the service model, as in {@code CreateProject}
 * @param input all members from path, query, header and body; not to be changed
 * @param now behaviour time at which the call began
 * @param requestId the id that the answer carries in its headers
 */
public record Call(
        String service,
        String operation,
        ObjectNode input,
        Caller caller,
        Instant now,
        String requestId,
        Circumstances circumstances) {

    public Call(String service, String operation, ObjectNode input, Caller caller, Instant now, String requestId) {
        this(service, operation, input, caller, now, requestId, Circumstances.usual());
    }

    /** The member's text; empty text when it is absent. */
    public String text(String member) {
        return input.path(member).asString("");
    }

    public boolean has(String member) {
        return input.hasNonNull(member);
    }

    /** The same call, once it is known who makes it. */
    public Call by(Caller known) {
        return new Call(service, operation, input, known, now, requestId, circumstances);
    }

    /** The same call, once its input is read. */
    public Call with(ObjectNode read) {
        return new Call(service, operation, read, caller, now, requestId, circumstances);
    }

    /** The same call, begun at another time. */
    public Call at(Instant time) {
        return new Call(service, operation, input, caller, time, requestId, circumstances);
    }

    public Call under(Circumstances other) {
        return new Call(service, operation, input, caller, now, requestId, other);
    }
}
