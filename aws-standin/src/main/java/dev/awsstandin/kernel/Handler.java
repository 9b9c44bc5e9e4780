package dev.awsstandin.kernel;

import tools.jackson.databind.node.ObjectNode;

/**
 * What an operation does. The call's input is already bound, validated against the service model and authorised by
 * IAM policy; rules of the service itself are the handler's. It answers the members of the operation's output as they
 * are named in AWS's model, in the form they have on the wire, or throws a {@link ServiceError}.
 */
@FunctionalInterface
public interface Handler {

    ObjectNode handle(Call call);
}
