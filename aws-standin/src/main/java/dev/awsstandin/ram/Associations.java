package dev.awsstandin.ram;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.Timestamps;
import dev.awsstandin.kernel.cloud.Cloud;
import dev.awsstandin.kernel.state.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What belongs to shares, and what did. To associate and to disassociate takes AWS's time. */
final class Associations {

    private final Cloud cloud;
    private final Table associations;
    private final Shares shares;
    private final Entities entities;

    Associations(Cloud cloud, Shares shares, Entities entities) {
        this.cloud = cloud;
        this.associations = cloud.store().table("ram.associations");
        this.shares = shares;
        this.entities = entities;
    }

    /** Adds all principals and resources in the call to the share; their views. */
    List<ObjectNode> add(Call call, ObjectNode share) {
        var added = new ArrayList<ObjectNode>();
        for (var type : AssociationType.values()) {
            for (var entity : entities(call, type)) {
                entities.requireSound(type, entity);
                requireAllowed(share, type, entity);
                added.add(saved(share, type, entity, call.now(), true));
            }
        }
        return added;
    }

    /** Ends the share's associations with what is in the call; each must be there. */
    List<ObjectNode> remove(Call call, ObjectNode share) {
        var removed = new ArrayList<ObjectNode>();
        for (var type : AssociationType.values()) {
            for (var entity : entities(call, type)) {
                requireAssociated(share, type, entity);
                removed.add(saved(share, type, entity, call.now(), false));
            }
        }
        return removed;
    }

    private void requireAssociated(ObjectNode share, AssociationType type, String entity) {
        if (associations.get(key(share, type, entity)).stream()
                .noneMatch(association -> association.path("wanted").asBoolean())) {
            throw RamErrors.unknown("%s is not associated with the resource share.".formatted(entity));
        }
    }

    void removeAll(Call call, ObjectNode share) {
        of(share)
                .forEach(association -> saved(
                        share,
                        AssociationType.valueOf(association.path("type").asString()),
                        association.path("entity").asString(),
                        call.now(),
                        false));
    }

    /** Those of the share that are or will be associated. */
    List<ObjectNode> of(ObjectNode share) {
        return associations.where(association -> association.path("wanted").asBoolean()
                && association
                        .path("share")
                        .asString()
                        .equals(share.path("resourceShareArn").asString()));
    }

    List<ObjectNode> all() {
        return associations.all();
    }

    private void requireAllowed(ObjectNode share, AssociationType type, String entity) {
        if (entities.external(type, entity)
                && !share.path("allowExternalPrincipals").asBoolean()) {
            throw RamErrors.invalid("The resource share does not allow external principals.");
        }
    }

    private ObjectNode saved(ObjectNode share, AssociationType type, String entity, Instant at, boolean wanted) {
        var key = key(share, type, entity);
        var association = associations.get(key).orElseGet(Json::object);
        if (!association.path("wanted").asBoolean(false)) {
            association.put("created", at.toString());
        }
        association
                .put("share", share.path("resourceShareArn").asString())
                .put("type", type.name())
                .put("entity", entity)
                .put("wanted", wanted)
                .put("since", at.toString());
        associations.put(key, association);
        return view(association);
    }

    private static String key(ObjectNode share, AssociationType type, String entity) {
        return share.path("resourceShareArn").asString() + "|" + type + "|" + entity;
    }

    private static List<String> entities(Call call, AssociationType type) {
        return call.input()
                .path(type.member())
                .valueStream()
                .map(JsonNode::asString)
                .distinct()
                .toList();
    }

    /** As RAM shows it now. A principal of another account would have to accept first, and never does. */
    ObjectNode view(ObjectNode association) {
        var type = AssociationType.valueOf(association.path("type").asString());
        var entity = association.path("entity").asString();
        var since = Instant.parse(association.path("since").asString());
        return Json.object()
                .put("resourceShareArn", association.path("share").asString())
                .put(
                        "resourceShareName",
                        shares.get(association.path("share").asString())
                                .path("name")
                                .asString())
                .put("associatedEntity", entity)
                .put("associationType", type.name())
                .put("status", status(association, since, entities.external(type, entity)))
                .put(
                        "creationTime",
                        Timestamps.seconds(
                                Instant.parse(association.path("created").asString())))
                .put("lastUpdatedTime", Timestamps.seconds(since))
                .put("external", entities.external(type, entity));
    }

    private String status(ObjectNode association, Instant since, boolean external) {
        var settled = !cloud.clock().now().isBefore(since.plus(cloud.delays().grant()));
        if (association.path("wanted").asBoolean()) {
            return settled && !external ? "ASSOCIATED" : "ASSOCIATING";
        }
        return settled ? "DISASSOCIATED" : "DISASSOCIATING";
    }
}
