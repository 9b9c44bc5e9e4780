package dev.awsstandin.datazone;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.ClientToken;
import dev.awsstandin.kernel.Cloud;
import dev.awsstandin.kernel.Handler;
import dev.awsstandin.kernel.Operation;
import dev.awsstandin.kernel.Registry;
import dev.awsstandin.kernel.Resource;
import dev.awsstandin.model.ServiceModel;

/** Offers operations in the way their model describes them; IAM authorises them on the domain. */
final class Offers {

    private final Registry registry;
    private final ServiceModel model;
    private final Cloud cloud;

    Offers(Registry registry, ServiceModel model, Cloud cloud) {
        this.registry = registry;
        this.model = model;
        this.cloud = cloud;
    }

    Offers offer(String name, Handler handler) {
        var described = model.known(name);
        var operation = described.reads()
                ? Operation.read(model.name(), name, handler)
                : Operation.write(model.name(), name, handler);
        registry.offer(described
                .token()
                .map(token -> operation.once(ClientToken.inDomain(token)))
                .orElse(operation)
                .on(this::domain));
        return this;
    }

    private Resource domain(Call call) {
        var named = call.operation().equals("GetDomain") ? call.text("identifier") : call.text("domainIdentifier");
        return named.isEmpty() ? Resource.any() : Resource.of(cloud.arn("datazone", "domain/" + named));
    }
}
