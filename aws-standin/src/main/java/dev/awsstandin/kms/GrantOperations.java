package dev.awsstandin.kms;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Ids;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.Operation;
import dev.awsstandin.kernel.Registry;
import dev.awsstandin.kernel.Timestamps;
import dev.awsstandin.kernel.cloud.Cloud;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Making, listing, retiring and revoking grants. */
final class GrantOperations {

    private static final List<String> GIVEN =
            List.of("Constraints", "GranteePrincipal", "Name", "Operations", "RetiringPrincipal");
    private static final String PRINCIPAL = "arn:aws[a-z-]*:(iam|sts)::\\d{12}:(root|(user|role|assumed-role)/.+)";
    private static final int ID_LENGTH = 64;
    private static final int TOKEN_LENGTH = 120;

    private final Cloud cloud;
    private final GrantedKeys keys;
    private final Grants grants;

    GrantOperations(Cloud cloud, GrantedKeys keys) {
        this.cloud = cloud;
        this.keys = keys;
        this.grants = keys.grants();
    }

    void offerOn(Registry registry) {
        registry.offer(Operation.write("kms", "CreateGrant", this::create)
                .on(keys::passedOn)
                .with(GrantOperations::conditionKeys));
        registry.offer(Operation.read("kms", "ListGrants", this::list).on(keys.named()::resource));
        registry.offer(Operation.read("kms", "ListRetirableGrants", this::listRetirable));
        registry.offer(Operation.write("kms", "RetireGrant", this::retire).on(keys::retired));
        registry.offer(Operation.write("kms", "RevokeGrant", this::revoke).on(keys.named()::resource));
    }

    private static Map<String, List<String>> conditionKeys(Call call) {
        var condition = new HashMap<String, List<String>>();
        condition.put(
                "kms:GrantOperations",
                call.input()
                        .path("Operations")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList());
        condition.put("kms:GranteePrincipal", List.of(call.text("GranteePrincipal")));
        condition.put("kms:GrantIsForAWSResource", List.of("false"));
        if (call.has("RetiringPrincipal")) {
            condition.put("kms:RetiringPrincipal", List.of(call.text("RetiringPrincipal")));
        }
        return condition;
    }

    private ObjectNode create(Call call) {
        var key = keys.named().get(call.text("KeyId"));
        KmsErrors.requireEnabled(key);
        requirePrincipal(call, "GranteePrincipal");
        requirePrincipal(call, "RetiringPrincipal");
        KmsErrors.requireKnownTokens(call, grants);
        KmsErrors.requireReal(call);
        var given = Json.object();
        GIVEN.stream()
                .filter(call::has)
                .forEach(member -> given.set(member, call.input().get(member)));
        var grant = same(key, given).orElseGet(() -> new Grant(Ids.hex(ID_LENGTH), key.id(), call.now(), given, null));
        var token = "AQpA" + Ids.lower(TOKEN_LENGTH);
        grants.save(grant);
        grants.name(token, grant);
        return Json.object().put("GrantId", grant.id()).put("GrantToken", token);
    }

    /** A named grant that is asked for again in the same words is the one that there is. */
    private Optional<Grant> same(Key key, ObjectNode given) {
        return grants.standing().stream()
                .filter(grant -> given.has("Name")
                        && grant.key().equals(key.id())
                        && grant.given().equals(given))
                .findFirst();
    }

    private static void requirePrincipal(Call call, String member) {
        if (call.has(member) && !call.text(member).matches(PRINCIPAL)) {
            throw KmsErrors.invalidArn("ARN does not refer to a valid principal: " + call.text(member));
        }
    }

    private ObjectNode list(Call call) {
        var key = keys.named().get(call.text("KeyId"));
        return answer(
                call,
                grants.standing().stream()
                        .filter(grant -> grant.key().equals(key.id()))
                        .filter(grant -> !call.has("GrantId") || grant.id().equals(call.text("GrantId")))
                        .filter(grant -> matches(call, grant, "GranteePrincipal"))
                        .toList());
    }

    private ObjectNode listRetirable(Call call) {
        requirePrincipal(call, "RetiringPrincipal");
        return answer(
                call,
                grants.standing().stream()
                        .filter(grant -> matches(call, grant, "RetiringPrincipal"))
                        .toList());
    }

    private static boolean matches(Call call, Grant grant, String member) {
        return !call.has(member) || grant.given().path(member).asString("").equals(call.text(member));
    }

    private ObjectNode answer(Call call, List<Grant> found) {
        var page = cloud.pages().page(call, KmsPages.OF_ALIASES, found, Grant::id);
        return KmsPages.answer("Grants", page.map(this::view));
    }

    private ObjectNode view(Grant grant) {
        return grant.given()
                .deepCopy()
                .put("KeyId", cloud.arn("kms", "key/" + grant.key()))
                .put("GrantId", grant.id())
                .put("CreationDate", Timestamps.seconds(grant.created()))
                .put("IssuingAccount", cloud.iamArn("root"));
    }

    private ObjectNode retire(Call call) {
        if (call.has("GrantToken")) {
            var id = grants.named(call.text("GrantToken")).orElseThrow(KmsErrors::invalidToken);
            return end(call, grants.find(id).orElseThrow(KmsErrors::invalidToken));
        }
        return end(call, ofKey(call));
    }

    private ObjectNode revoke(Call call) {
        return end(call, ofKey(call));
    }

    private Grant ofKey(Call call) {
        var key = keys.named().get(call.text("KeyId"));
        return grants.find(call.text("GrantId"))
                .filter(grant -> grant.key().equals(key.id()))
                .orElseThrow(() -> KmsErrors.missing("Grant ID %s not found".formatted(call.text("GrantId"))));
    }

    private ObjectNode end(Call call, Grant grant) {
        KmsErrors.requireReal(call);
        grants.end(grant, call.now());
        return Json.object();
    }
}
