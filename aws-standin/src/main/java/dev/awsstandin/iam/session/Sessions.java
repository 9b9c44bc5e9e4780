package dev.awsstandin.iam.session;

import dev.awsstandin.iam.role.Role;
import dev.awsstandin.iam.role.Roles;
import dev.awsstandin.iam.shared.Texts;
import dev.awsstandin.kernel.Caller;
import dev.awsstandin.kernel.Ids;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.cloud.Cloud;
import dev.awsstandin.kernel.state.Secrets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Role sessions. All there is to know of one is sealed in its token, so that issuing changes no state and a session
 * outlives a restart. It ends with its role: a role of the same name made later is another one.
 */
public final class Sessions {

    private final Cloud cloud;
    private final Clock realTime;
    private final Roles roles;
    private final Seal seal;

    public Sessions(Cloud cloud, Clock realTime, Roles roles) {
        this.cloud = cloud;
        this.realTime = realTime;
        this.roles = roles;
        this.seal = new Seal(new Secrets(cloud.store()).named("session-tokens"));
    }

    /** Credentials for the role; whether they may be had is for the asking service to decide. */
    public SessionCredentials issue(Role role, SessionRequest request) {
        var accessKeyId = "ASIA" + Ids.upper(16);
        var expires = realTime.instant().plus(request.lifetime());
        ObjectNode content = Json.object()
                .put("key", accessKeyId)
                .put("role", role.name())
                .put("roleId", role.id())
                .put("session", request.name())
                .put("sourceIdentity", request.sourceIdentity())
                .put("expires", expires.toString())
                .set("tags", Texts.toJson(request.tags()));
        request.policies().forEach(content.putArray("policies")::add);
        return new SessionCredentials(accessKeyId, seal.secretFor(accessKeyId), seal.close(content), expires);
    }

    /** The session behind a token, if it is genuine, belongs to the key and its role still is there. */
    public Optional<Session> open(String accessKeyId, String token) {
        return seal.open(token)
                .filter(content -> content.path("key").asString().equals(accessKeyId))
                .flatMap(content -> roles.find(content.path("role").asString())
                        .filter(role -> role.id().equals(content.path("roleId").asString()))
                        .map(role -> session(role, content)));
    }

    private Session session(Role role, JsonNode content) {
        var name = content.path("session").asString();
        var sourceIdentity = content.path("sourceIdentity");
        var caller = new Caller(
                cloud.account(),
                role.arn(),
                role.id() + ":" + name,
                name,
                sourceIdentity.isString() ? sourceIdentity.asString() : null,
                Texts.fromJson(content.path("tags")),
                content.path("policies").valueStream().map(JsonNode::asString).toList());
        var expires = Instant.parse(content.path("expires").asString());
        return new Session(caller, seal.secretFor(content.path("key").asString()), expires);
    }

    public record Session(Caller caller, String secret, Instant expires) {}
}
