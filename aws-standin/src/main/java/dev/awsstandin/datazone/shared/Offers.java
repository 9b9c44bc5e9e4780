package dev.awsstandin.datazone.shared;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.ClientToken;
import dev.awsstandin.kernel.Handler;
import dev.awsstandin.kernel.Operation;
import dev.awsstandin.kernel.Registry;
import dev.awsstandin.kernel.Resource;
import dev.awsstandin.kernel.ServiceError;
import dev.awsstandin.kernel.cloud.Cloud;
import dev.awsstandin.model.ServiceModel;
import java.util.Set;

/** Offers operations in the way their model describes them; IAM authorises them on the domain. */
public final class Offers {

    private final Registry registry;
    private final ServiceModel model;
    private final Cloud cloud;

    public Offers(Registry registry, ServiceModel model, Cloud cloud) {
        this.registry = registry;
        this.model = model;
        this.cloud = cloud;
    }

    public Offers offer(String name, Handler handler) {
        var described = model.known(name);
        var declaring = declaring(described.errors(), handler);
        var operation = described.reads()
                ? Operation.read(model.name(), name, declaring)
                : Operation.write(model.name(), name, declaring);
        registry.offer(described
                .token()
                .map(token -> operation.once(ClientToken.inDomain(token)))
                .orElse(operation)
                .on(this::domain)
                .alsoNeeding(PassedRoles::of));
        return this;
    }

    /** Some operations declare no error for what is missing or taken: they deny or refuse instead. */
    private static Handler declaring(Set<String> errors, Handler handler) {
        return call -> {
            try {
                return handler.handle(call);
            } catch (ServiceError error) {
                if (errors.contains(error.code())) {
                    throw error;
                }
                throw error.status() == 404 ? Failures.denied(call) : Failures.invalid(error.message());
            }
        };
    }

    private Resource domain(Call call) {
        if (call.has("resourceArn")) {
            return Resource.of(call.text("resourceArn"));
        }
        var named = call.has("domainIdentifier") ? call.text("domainIdentifier") : call.text("identifier");
        return named.isEmpty() ? Resource.any() : Resource.of(cloud.arn("datazone", "domain/" + named));
    }
}
