package dev.awsstandin.kernel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An offered operation and what the kernel must know to run it.
 * A write runs alone, inside a transaction that is committed before the answer leaves and rolled back on any error;
 * a read sees one committed state and never waits.
 *
 * @param action the IAM action that policies must allow; null where AWS asks for none (sts:GetCallerIdentity)
 * @param resources each of them must be allowed; computed inside the transaction
 * @param context further condition keys of this call, as in {@code iam:PermissionsBoundary} or {@code aws:TagKeys}
 * @param further what must be allowed beside it, as passing a role or setting tags
 * @param token how a repeated write is recognised; empty when AWS offers no token
 */
public record Operation(
        String service,
        String name,
        boolean writes,
        Handler handler,
        @Nullable String action,
        Function<Call, List<Resource>> resources,
        Function<Call, Map<String, List<String>>> context,
        Function<Call, List<Permission>> further,
        Optional<ClientToken> token) {

    public static Operation read(String service, String name, Handler handler) {
        return offered(service, name, false, handler);
    }

    public static Operation write(String service, String name, Handler handler) {
        return offered(service, name, true, handler);
    }

    private static Operation offered(String service, String name, boolean writes, Handler handler) {
        return new Operation(
                service,
                name,
                writes,
                handler,
                service + ":" + name,
                call -> List.of(Resource.any()),
                call -> Map.of(),
                call -> List.of(),
                Optional.empty());
    }

    /** The same operation, authorised on one resource. */
    public Operation on(Function<Call, Resource> resource) {
        return onAll(call -> List.of(resource.apply(call)));
    }

    /** The same operation, authorised on several resources, all of which must be allowed. */
    public Operation onAll(Function<Call, List<Resource>> all) {
        return new Operation(service, name, writes, handler, action, all, context, further, token);
    }

    /** The same operation with condition keys of its own. */
    public Operation with(Function<Call, Map<String, List<String>>> keys) {
        return new Operation(service, name, writes, handler, action, resources, keys, further, token);
    }

    /** The same operation, needing another IAM action than its name, or none. */
    public Operation needing(@Nullable String otherAction) {
        return new Operation(service, name, writes, handler, otherAction, resources, context, further, token);
    }

    /** The same operation, needing further permissions. */
    public Operation alsoNeeding(Function<Call, List<Permission>> permissions) {
        return new Operation(service, name, writes, handler, action, resources, context, permissions, token);
    }

    /** The same operation, answering a repeated token with the first answer. */
    public Operation once(ClientToken recognised) {
        return new Operation(
                service, name, writes, handler, action, resources, context, further, Optional.of(recognised));
    }
}
