package dev.awsstandin.iam.sts;

import dev.awsstandin.iam.role.Role;
import dev.awsstandin.iam.role.Roles;
import dev.awsstandin.iam.session.SessionRequest;
import dev.awsstandin.iam.shared.IamErrors;
import dev.awsstandin.iam.shared.IamTags;
import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.cloud.Cloud;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Checks a request to assume a role and makes of it the session that it gets. */
public final class Assumptions {

    private static final int USUAL_SECONDS = 3600;

    private final Cloud cloud;
    private final Roles roles;
    private final Trust trust;
    private final SessionPolicies narrowing;

    public Assumptions(Cloud cloud, Roles roles, Trust trust, SessionPolicies narrowing) {
        this.cloud = cloud;
        this.roles = roles;
        this.trust = trust;
        this.narrowing = narrowing;
    }

    /** The role, if it exists, is known everywhere by now, and trusts the caller under the given conditions. */
    Role role(Call call) {
        requireSupported(call);
        var arn = call.text("RoleArn");
        var role = roles.inForceByArn(arn)
                .filter(found ->
                        !call.now().isBefore(found.created().plus(cloud.delays().rolePropagation())))
                .orElseThrow(() -> Trust.denied(call, "sts:AssumeRole", arn));
        trust.require(call, role, actions(call), keys(call));
        return role;
    }

    /** The session's name, lifetime, tags and source identity, which a chained session cannot change. */
    SessionRequest session(Call call, Role role) {
        var seconds = call.input().path("DurationSeconds").asInt(USUAL_SECONDS);
        if (seconds > role.maxSessionSeconds()) {
            throw IamErrors.invalid("The requested DurationSeconds exceeds the MaxSessionDuration set for this role.");
        }
        if (call.caller().isSession() && seconds > USUAL_SECONDS) {
            throw IamErrors.invalid(
                    "The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.");
        }
        return new SessionRequest(
                call.text("RoleSessionName"),
                sourceIdentity(call, role),
                IamTags.read(call.input().path("Tags")),
                Duration.ofSeconds(seconds),
                narrowing.of(call));
    }

    private static @Nullable String sourceIdentity(Call call, Role role) {
        var inherited = call.caller().sourceIdentity();
        var given = call.has("SourceIdentity") ? call.text("SourceIdentity") : null;
        if (inherited != null && given != null && !Objects.equals(inherited, given)) {
            throw Trust.denied(call, "sts:SetSourceIdentity", role.arn());
        }
        return given == null ? inherited : given;
    }

    private static List<String> actions(Call call) {
        var actions = new ArrayList<>(List.of("sts:AssumeRole"));
        if (call.has("SourceIdentity") || call.caller().sourceIdentity() != null) {
            actions.add("sts:SetSourceIdentity");
        }
        if (call.has("Tags")) {
            actions.add("sts:TagSession");
        }
        return actions;
    }

    private static Map<String, List<String>> keys(Call call) {
        var keys = new HashMap<>(IamTags.inRequest(IamTags.read(call.input().path("Tags"))));
        keys.put("sts:RoleSessionName", List.of(call.text("RoleSessionName")));
        if (call.has("ExternalId")) {
            keys.put("sts:ExternalId", List.of(call.text("ExternalId")));
        }
        var inherited = call.caller().sourceIdentity();
        if (call.has("SourceIdentity") || inherited != null) {
            keys.put(
                    "sts:SourceIdentity",
                    List.of(call.has("SourceIdentity") ? call.text("SourceIdentity") : String.valueOf(inherited)));
        }
        return keys;
    }

    /** What would narrow or vouch for a session must not be dropped silently. */
    private static void requireSupported(Call call) {
        for (var member : List.of("TransitiveTagKeys", "SerialNumber", "TokenCode", "ProvidedContexts")) {
            if (call.has(member)) {
                throw IamErrors.invalid("AssumeRole with %s is not offered by this endpoint".formatted(member));
            }
        }
    }
}
