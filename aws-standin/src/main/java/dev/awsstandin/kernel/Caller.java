package dev.awsstandin.kernel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who signed a request.
 *
 * @param principalArn the IAM user, or the role behind an assumed-role session (with the role's path)
 * @param userId the unique id that GetCallerIdentity shows, {@code AIDA…} or {@code AROA…:session}
 * @param sessionName the role session's name; null for a user
 * @param sourceIdentity what AssumeRole was given; null when nothing was
 * @param sessionTags tags passed to AssumeRole
 * @param sessionPolicies what narrows the session: policies as JSON text, managed ones as ARNs
 */
public record Caller(
        String account,
        String principalArn,
        String userId,
        @Nullable String sessionName,
        @Nullable String sourceIdentity,
        Map<String, String> sessionTags,
        List<String> sessionPolicies) {

    public Caller {
        sessionTags = Map.copyOf(sessionTags);
        sessionPolicies = List.copyOf(sessionPolicies);
    }

    /** A caller whose session nothing narrows. */
    public Caller(
            String account,
            String principalArn,
            String userId,
            @Nullable String sessionName,
            @Nullable String sourceIdentity,
            Map<String, String> sessionTags) {
        this(account, principalArn, userId, sessionName, sourceIdentity, sessionTags, List.of());
    }

    /** The ARN that AWS shows for this caller: for a session {@code arn:aws:sts::…:assumed-role/name/session}. */
    public String arn() {
        return sessionName == null
                ? principalArn
                : "arn:aws:sts::%s:assumed-role/%s/%s".formatted(account, principalName(), sessionName);
    }

    /** The name at the end of the principal's ARN, without its path. */
    public String principalName() {
        return principalArn.substring(principalArn.lastIndexOf('/') + 1);
    }

    public boolean isSession() {
        return sessionName != null;
    }

    public Optional<String> sourceIdentityIfAny() {
        return Optional.ofNullable(sourceIdentity);
    }
}
