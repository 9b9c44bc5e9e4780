package dev.awsstandin.ram;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.Operation;
import dev.awsstandin.kernel.Registry;
import dev.awsstandin.kernel.Resource;
import dev.awsstandin.kernel.cloud.Cloud;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Making, changing, finding and ending shares. */
final class ShareOperations {

    private final Cloud cloud;
    private final Shares shares;
    private final Associations associations;
    private final ManagedPermissions permissions;

    ShareOperations(Cloud cloud, Shares shares, Associations associations, ManagedPermissions permissions) {
        this.cloud = cloud;
        this.shares = shares;
        this.associations = associations;
        this.permissions = permissions;
    }

    void offerOn(Registry registry) {
        registry.offer(Operation.write("ram", "CreateResourceShare", this::create)
                .with(ShareKeys::ofCreation)
                .once(RamErrors.TOKEN));
        registry.offer(Operation.read("ram", "GetResourceShares", this::list));
        registry.offer(Operation.write("ram", "UpdateResourceShare", this::update)
                .on(this::named)
                .once(RamErrors.TOKEN));
        registry.offer(Operation.write("ram", "DeleteResourceShare", this::delete)
                .on(this::named)
                .once(RamErrors.TOKEN));
    }

    private Resource named(Call call) {
        return shares.resource(call.text("resourceShareArn"));
    }

    private ObjectNode create(Call call) {
        RamErrors.refuseSources(call);
        var share = Json.object()
                .put("resourceShareArn", cloud.arn("ram", "resource-share/" + UUID.randomUUID()))
                .put("name", call.text("name"))
                .put(
                        "allowExternalPrincipals",
                        call.input().path("allowExternalPrincipals").asBoolean(true))
                .put("created", call.now().toString())
                .put("updated", call.now().toString());
        share.set("tags", call.has("tags") ? call.input().path("tags").deepCopy() : Json.array());
        var chosen = share.putArray("permissionArns");
        for (var arn : call.input().path("permissionArns")) {
            chosen.add(permissions.get(arn.asString()).arn());
        }
        shares.save(share);
        associations.add(call, share);
        return answer(call, share);
    }

    private ObjectNode list(Call call) {
        if (call.text("resourceOwner").equals("OTHER-ACCOUNTS")) {
            var none = Json.object();
            none.putArray("resourceShares");
            return none;
        }
        var wanted = call.input()
                .path("resourceShareArns")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
        var found = (wanted.isEmpty()
                        ? shares.all()
                        : wanted.stream().map(shares::get).toList())
                .stream().filter(share -> asked(call, share)).toList();
        var page = cloud.pages()
                .page(
                        call,
                        RamErrors.PAGES,
                        found,
                        share -> share.path("resourceShareArn").asString());
        var answer = Json.object();
        page.items().stream().map(shares::view).forEach(answer.putArray("resourceShares")::add);
        page.next().ifPresent(token -> answer.put("nextToken", token));
        return answer;
    }

    private boolean asked(Call call, ObjectNode share) {
        return (!call.has("name") || share.path("name").asString().equals(call.text("name")))
                && (!call.has("resourceShareStatus") || shares.status(share).equals(call.text("resourceShareStatus")))
                && (!call.has("permissionArn") || hasPermission(share, call.text("permissionArn")))
                && call.input().path("tagFilters").valueStream().allMatch(filter -> hasTag(share, filter));
    }

    private boolean hasPermission(ObjectNode share, String arn) {
        return new SharePermissions(permissions, associations)
                .of(share).stream().anyMatch(permission -> permission.arn().equals(arn));
    }

    private static boolean hasTag(ObjectNode share, JsonNode filter) {
        var value = Shares.tags(share.path("tags")).get(filter.path("tagKey").asString(""));
        var values = filter.path("tagValues");
        return value != null
                && (values.isEmpty()
                        || values.valueStream()
                                .anyMatch(wanted -> wanted.asString().equals(value)));
    }

    private ObjectNode update(Call call) {
        var share = shares.active(call.text("resourceShareArn"));
        if (call.has("name")) {
            share.put("name", call.text("name"));
        }
        if (call.has("allowExternalPrincipals")) {
            share.put(
                    "allowExternalPrincipals",
                    call.input().path("allowExternalPrincipals").asBoolean());
        }
        shares.save(share.put("updated", call.now().toString()));
        return answer(call, share);
    }

    private ObjectNode delete(Call call) {
        var share = shares.active(call.text("resourceShareArn"));
        associations.removeAll(call, share);
        shares.save(share.put("deleted", call.now().toString())
                .put("updated", call.now().toString()));
        return withToken(call, Json.object().put("returnValue", true));
    }

    private ObjectNode answer(Call call, ObjectNode share) {
        return withToken(call, Json.object().set("resourceShare", shares.view(share)));
    }

    static ObjectNode withToken(Call call, ObjectNode answer) {
        return call.has("clientToken") ? answer.put("clientToken", call.text("clientToken")) : answer;
    }
}
