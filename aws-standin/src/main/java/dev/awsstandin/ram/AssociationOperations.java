package dev.awsstandin.ram;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.Operation;
import dev.awsstandin.kernel.Registry;
import dev.awsstandin.kernel.Resource;
import dev.awsstandin.kernel.cloud.Cloud;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Adding to shares, taking from them, and looking. */
final class AssociationOperations {

    private final Cloud cloud;
    private final Shares shares;
    private final Associations associations;

    AssociationOperations(Cloud cloud, Shares shares, Associations associations) {
        this.cloud = cloud;
        this.shares = shares;
        this.associations = associations;
    }

    void offerOn(Registry registry) {
        registry.offer(Operation.write("ram", "AssociateResourceShare", this::associate)
                .on(this::named)
                .with(ShareKeys::ofAssociation)
                .once(RamErrors.TOKEN));
        registry.offer(Operation.write("ram", "DisassociateResourceShare", this::disassociate)
                .on(this::named)
                .with(ShareKeys::ofAssociation)
                .once(RamErrors.TOKEN));
        registry.offer(Operation.read("ram", "GetResourceShareAssociations", this::list));
    }

    private Resource named(Call call) {
        return shares.resource(call.text("resourceShareArn"));
    }

    private ObjectNode associate(Call call) {
        RamErrors.refuseSources(call);
        return answer(call, associations.add(call, shares.active(call.text("resourceShareArn"))));
    }

    private ObjectNode disassociate(Call call) {
        RamErrors.refuseSources(call);
        return answer(call, associations.remove(call, shares.active(call.text("resourceShareArn"))));
    }

    private static ObjectNode answer(Call call, List<ObjectNode> changed) {
        var answer = Json.object();
        changed.forEach(answer.putArray("resourceShareAssociations")::add);
        return ShareOperations.withToken(call, answer);
    }

    private ObjectNode list(Call call) {
        if (call.text("associationType").equals("PRINCIPAL") && call.has("resourceArn")) {
            throw RamErrors.invalid("You cannot specify a resource ARN when the association type is PRINCIPAL.");
        }
        if (call.text("associationType").equals("RESOURCE") && call.has("principal")) {
            throw RamErrors.invalid("You cannot specify a principal when the association type is RESOURCE.");
        }
        var wanted = call.input()
                .path("resourceShareArns")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
        wanted.forEach(shares::get);
        var found = associations.all().stream()
                .map(associations::view)
                .filter(view -> wanted.isEmpty()
                        || wanted.contains(view.path("resourceShareArn").asString()))
                .filter(view -> asked(call, "associationType", view, "associationType")
                        && asked(call, "associationStatus", view, "status")
                        && asked(call, "principal", view, "associatedEntity")
                        && asked(call, "resourceArn", view, "associatedEntity"))
                .toList();
        var page = cloud.pages()
                .page(
                        call,
                        RamErrors.PAGES,
                        found,
                        view -> view.path("resourceShareArn").asString()
                                + view.path("associatedEntity").asString());
        var answer = Json.object();
        page.items().forEach(answer.putArray("resourceShareAssociations")::add);
        page.next().ifPresent(token -> answer.put("nextToken", token));
        return answer;
    }

    private static boolean asked(Call call, String wanted, ObjectNode view, String member) {
        return !call.has(wanted) || view.path(member).asString().equals(call.text(wanted));
    }
}
