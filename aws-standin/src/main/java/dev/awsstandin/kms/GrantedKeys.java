package dev.awsstandin.kms;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Resource;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Keys as policies see them, for calls that a grant may allow as well. */
record GrantedKeys(NamedKeys named, Grants grants) {

    /** The key of a call that is named as an operation of grants is. */
    Resource resource(Call call) {
        return resource(call, call.text("KeyId"));
    }

    Resource resource(Call call, String keyName) {
        var held = named.find(keyName).filter(key -> grants.allow(call, key.id(), call.operation()));
        return named.resource(keyName).granted(held.isPresent());
    }

    /** The key on which a grant is asked for: a grantee may pass on what it was granted, if it was granted that too. */
    Resource passedOn(Call call) {
        Set<String> wanted = call.input()
                .path("Operations")
                .valueStream()
                .map(JsonNode::asString)
                .collect(Collectors.toSet());
        var held = named.find(call.text("KeyId")).filter(key -> grants.allowPassingOn(call, key.id(), wanted));
        return named.resource(call).granted(held.isPresent());
    }

    /** The key whose grant is to be retired, which its retiring principal may do without any policy's leave. */
    Resource retired(Call call) {
        var id = call.has("GrantToken") ? grants.named(call.text("GrantToken")).orElse("") : call.text("GrantId");
        var grant = grants.find(id);
        var mine = grant.filter(found -> found.isRetiredBy(call.caller())).isPresent();
        return named.resource(grant.map(Grant::key).orElse(call.text("KeyId"))).granted(mine);
    }
}
