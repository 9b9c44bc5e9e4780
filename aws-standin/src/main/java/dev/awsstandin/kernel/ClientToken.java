package dev.awsstandin.kernel;

import java.util.function.Function;

/**
 * How a write recognises its repetition: same token and same input give the same answer again, without running the
 * handler; same token and another input are refused. Remembered per account, operation, principal and scope, in the
 * transaction of the first answer. A call without a token is simply run.
 *
 * @param member the input member that carries the token
 * @param scope what else the token belongs to, such as the domain's id; may be empty text
 * @param conflict the error for a token that comes with another input
 */
public record ClientToken(String member, Function<Call, String> scope, Function<Call, ServiceError> conflict) {

    /** A token within the domain named by {@code domainIdentifier}; its misuse is a ConflictException, 409. */
    public static ClientToken inDomain(String member) {
        return new ClientToken(
                member,
                call -> call.text("domainIdentifier"),
                call -> new ServiceError(
                        "ConflictException",
                        409,
                        "The client token was already used with a different request to " + call.operation()));
    }
}
