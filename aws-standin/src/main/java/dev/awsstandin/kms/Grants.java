package dev.awsstandin.kms;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.cloud.Cloud;
import dev.awsstandin.kernel.state.Table;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The grants of keys, and the tokens that name them. */
final class Grants {

    private final Cloud cloud;
    private final Table grants;
    private final Table tokens;

    Grants(Cloud cloud) {
        this.cloud = cloud;
        this.grants = cloud.store().table("kms.grants");
        this.tokens = cloud.store().table("kms.grantTokens");
    }

    /** Whether a grant lets the caller do this with the key now. */
    boolean allow(Call call, String key, String operation) {
        return usable(call, key).stream()
                .filter(grant -> grant.operations().contains(operation))
                .anyMatch(grant -> grant.allows(Context.of(call.input().path("EncryptionContext"))));
    }

    /** Whether a grant lets the caller pass on all of these operations; grants with constraints cannot be passed on. */
    boolean allowPassingOn(Call call, String key, Set<String> operations) {
        return usable(call, key).stream()
                .filter(grant -> grant.operations().contains("CreateGrant") && !grant.isConstrained())
                .anyMatch(grant -> grant.operations().containsAll(operations));
    }

    private List<Grant> usable(Call call, String key) {
        var shown = call.input()
                .path("GrantTokens")
                .valueStream()
                .map(JsonNode::asString)
                .map(this::named)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        var propagation = cloud.delays().rolePropagation();
        return grants.where(stored -> stored.path("key").asString().equals(key)).stream()
                .map(Grant::fromJson)
                .filter(grant -> grant.isFor(call.caller()))
                .filter(grant -> grant.isInForce(call.now(), propagation, shown.contains(grant.id())))
                .toList();
    }

    /** The grants that stand, oldest first. */
    List<Grant> standing() {
        return grants.where(stored -> !stored.has("ended")).stream()
                .map(Grant::fromJson)
                .sorted(Comparator.comparing(Grant::created).thenComparing(Grant::id))
                .toList();
    }

    Optional<Grant> find(String id) {
        return grants.get(id).map(Grant::fromJson).filter(grant -> grant.ended() == null);
    }

    /** The id of the grant that the token names. */
    Optional<String> named(String token) {
        return tokens.get(token).map(stored -> stored.path("grant").asString());
    }

    void save(Grant grant) {
        grants.put(grant.id(), grant.toJson());
    }

    void name(String token, Grant grant) {
        tokens.put(token, Json.object().put("grant", grant.id()));
    }

    void end(Grant grant, Instant now) {
        save(grant.ended(now));
    }
}
