package dev.awsstandin.iam.decision;

import dev.awsstandin.policy.Verdict;
import java.util.List;

/**
 * What the policies that have a say say to one request.
 *
 * @param session what the policies say that the session was narrowed by; allowed where there are none
 * @param resource what the resource's own policy says to the caller by name; allowed where it has none
 * @param account what the resource's own policy leaves to the account's policies; allowed where it has none
 * @param granted whether the caller holds a grant for it
 */
record Judgement(
        Verdict identity,
        Verdict boundary,
        Verdict session,
        Verdict resource,
        Verdict account,
        boolean ownPolicy,
        boolean granted) {

    boolean allowed() {
        return !List.of(identity, boundary, session, resource, account).contains(Verdict.DENIED)
                && boundary == Verdict.ALLOWED
                && session == Verdict.ALLOWED
                && (granted || namedByResource() || (account == Verdict.ALLOWED && identity == Verdict.ALLOWED));
    }

    /** A resource policy that names the caller is enough. */
    private boolean namedByResource() {
        return ownPolicy && resource == Verdict.ALLOWED;
    }

    /** AWS's words for a refusal. */
    String because(String action) {
        if (identity == Verdict.DENIED) {
            return "with an explicit deny in an identity-based policy";
        }
        if (resource == Verdict.DENIED || account == Verdict.DENIED) {
            return "with an explicit deny in a resource-based policy";
        }
        if (boundary == Verdict.DENIED) {
            return "with an explicit deny in a permissions boundary";
        }
        if (session == Verdict.DENIED) {
            return "with an explicit deny in a session policy";
        }
        var missing = identity == Verdict.SILENT && !namedByResource()
                ? "identity-based policy"
                : boundary == Verdict.SILENT
                        ? "permissions boundary"
                        : session == Verdict.SILENT ? "session policy" : "resource-based policy";
        return "because no %s allows the %s action".formatted(missing, action);
    }
}
