package dev.awsstandin.iam.policy;

import dev.awsstandin.iam.shared.Documents;
import dev.awsstandin.iam.shared.IamErrors;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.Timestamps;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The versions of a managed policy, of which the default one is in force. */
record PolicyVersions(ObjectNode policy) {

    private static final int MOST = 5;
    private static final String FIRST = "v1";

    /** Newest first. */
    List<ObjectNode> all() {
        var versions = policy.path("versions");
        return versions.isMissingNode()
                ? List.of(version(
                        FIRST,
                        policy.path("document").asString(),
                        policy.path("created").asString()))
                : versions.valueStream().map(ObjectNode.class::cast).toList();
    }

    String inForce() {
        return policy.path("inForce").asString(FIRST);
    }

    ObjectNode get(String id) {
        return all().stream()
                .filter(version -> version.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow(() -> IamErrors.missing("Policy %s version %s does not exist or is not attachable."
                        .formatted(policy.path("arn").asString(), id)));
    }

    /** The policy with another version, whose number is one that no version had before. */
    ObjectNode with(String document, Instant now, boolean takeForce) {
        var all = all();
        if (all.size() >= MOST) {
            throw IamErrors.limit(
                    "A managed policy can have up to %d versions. Before you create a new version, ".formatted(MOST)
                            + "you must delete an existing version.");
        }
        var number = policy.path("lastVersion").asInt(1) + 1;
        var changed = policy.deepCopy().put("lastVersion", number).put("updated", Timestamps.iso(now));
        var versions = changed.putArray("versions").add(version("v" + number, document, Timestamps.iso(now)));
        all.forEach(versions::add);
        return takeForce ? new PolicyVersions(changed).inForce("v" + number) : changed;
    }

    /** The policy with this version in force. */
    ObjectNode inForce(String id) {
        var document = get(id).path("document").asString();
        return policy.deepCopy().put("inForce", id).put("document", document);
    }

    ObjectNode without(String id) {
        get(id);
        if (id.equals(inForce())) {
            throw IamErrors.conflict("Cannot delete the default version of a policy.");
        }
        var changed = policy.deepCopy();
        var left = changed.putArray("versions");
        all().stream()
                .filter(version -> !version.path("id").asString().equals(id))
                .forEach(left::add);
        return changed;
    }

    /** With its document, as GetPolicyVersion shows it. */
    ObjectNode full(JsonNode version) {
        return listed(version)
                .put("Document", Documents.encoded(version.path("document").asString()));
    }

    ObjectNode listed(JsonNode version) {
        var id = version.path("id").asString();
        return Json.object()
                .put("VersionId", id)
                .put("IsDefaultVersion", id.equals(inForce()))
                .put("CreateDate", version.path("created").asString());
    }

    private static ObjectNode version(String id, String document, String created) {
        return Json.object().put("id", id).put("document", document).put("created", created);
    }
}
