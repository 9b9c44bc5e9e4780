package dev.awsstandin.datazone.subscription;

import dev.awsstandin.datazone.shared.Times;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** How the state of a grant's one asset moves, and what the grant as a whole says of it. */
public final class GrantState {

    public static final String GRANT_PENDING = "GRANT_PENDING";
    static final String GRANT_IN_PROGRESS = "GRANT_IN_PROGRESS";
    public static final String GRANTED = "GRANTED";
    public static final String GRANT_FAILED = "GRANT_FAILED";
    public static final String REVOKE_PENDING = "REVOKE_PENDING";
    static final String REVOKE_IN_PROGRESS = "REVOKE_IN_PROGRESS";
    public static final String REVOKED = "REVOKED";
    public static final String REVOKE_FAILED = "REVOKE_FAILED";

    private static final Map<String, String> OVERALL = Map.of(
            GRANT_PENDING, "PENDING",
            GRANT_IN_PROGRESS, "IN_PROGRESS",
            GRANTED, "COMPLETED",
            GRANT_FAILED, "GRANT_FAILED",
            REVOKE_PENDING, "PENDING",
            REVOKE_IN_PROGRESS, "IN_PROGRESS",
            REVOKED, "COMPLETED",
            REVOKE_FAILED, "REVOKE_FAILED");

    private static final Set<String> WHILE_GRANTING = Set.of(GRANT_PENDING, GRANT_IN_PROGRESS, GRANTED, GRANT_FAILED);
    private static final Set<String> WHILE_REVOKING =
            Set.of(REVOKE_PENDING, REVOKE_IN_PROGRESS, REVOKED, REVOKE_FAILED);

    private GrantState() {}

    static ObjectNode asset(ObjectNode grant) {
        return (ObjectNode) grant.path("assets").path(0);
    }

    public static String of(ObjectNode grant) {
        return asset(grant).path("status").asString();
    }

    static void set(ObjectNode grant, String status, Instant at) {
        asset(grant).put("status", status);
        if (status.equals(GRANTED)) {
            asset(grant).put("grantedTimestamp", Times.text(at)).remove("failureCause");
        }
        grant.put("status", overall(status)).put("updatedAt", Times.text(at));
    }

    static void fail(ObjectNode grant, String status, String cause, Instant at) {
        set(grant, status, at);
        asset(grant)
                .put("failureTimestamp", Times.text(at))
                .putObject("failureCause")
                .put("message", cause);
    }

    /** Whether the reporter may go from one to the other: never back from granted to granting, or out of revoked. */
    static boolean mayFollow(String before, String after) {
        if (before.equals(REVOKED) || before.equals(GRANTED)) {
            return before.equals(after);
        }
        var revoking = WHILE_REVOKING.contains(before);
        return (revoking ? WHILE_REVOKING : WHILE_GRANTING).contains(after);
    }

    private static String overall(String status) {
        return OVERALL.getOrDefault(status, "INACCESSIBLE");
    }
}
