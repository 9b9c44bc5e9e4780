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
public record Call(String service, String operation, ObjectNode input, Caller caller, Instant now, String requestId) {

    /** The member's text; empty text when it is absent. */
    public String text(String member) {
        return input.path(member).asString("");
    }

    public boolean has(String member) {
        return input.hasNonNull(member);
    }
}
