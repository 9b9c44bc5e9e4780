package dev.awsstandin.ec2;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.Registry;
import dev.awsstandin.kernel.Resource;
import dev.awsstandin.kernel.ServiceError;
import java.util.List;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Tagging of network parts that exist. */
final class TagOperations {

    private final NetworkParts parts;

    TagOperations(NetworkParts parts) {
        this.parts = parts;
    }

    public void offerOn(Registry registry) {
        registry.offer(DryRun.write("CreateTags", this::create)
                .onAll(this::resources)
                .with(call -> Ec2Tags.keys(Ec2Tags.read(call.input().path("Tags")))));
    }

    private List<Resource> resources(Call call) {
        return ids(call).stream()
                .map(id -> Kind.ofId(id).map(kind -> parts.resource(kind, id)).orElseGet(Resource::any))
                .toList();
    }

    private static List<String> ids(Call call) {
        return call.input()
                .path("Resources")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private ObjectNode create(Call call) {
        for (var id : ids(call)) {
            var kind = Kind.ofId(id).orElseThrow(() -> invalid(id));
            var part = parts.get(kind, id);
            var tags = new TreeMap<>(Ec2Tags.read(part.path("Tags")));
            tags.putAll(Ec2Tags.read(call.input().path("Tags")));
            part.set("Tags", Ec2Tags.write(Ec2Tags.requireSound(tags)));
            parts.save(kind, part);
        }
        return Json.object();
    }

    private static ServiceError invalid(String id) {
        return Ec2Errors.of("InvalidID", "The ID '%s' is not valid".formatted(id));
    }
}
