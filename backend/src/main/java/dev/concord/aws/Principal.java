package dev.concord.aws;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;

/** As whom a call is made: a role, and an opaque id of the person behind it, which AWS logs as the source identity. */
public record Principal(String roleArn, String sourceIdentity) {
    /** Acts for nobody in particular. */
    public static final String SYSTEM = "concord-system";

    private static final Pattern IDENTITY = Pattern.compile("[\\w+=,.@-]{2,64}");

    public Principal {
        sourceIdentity = IDENTITY.matcher(sourceIdentity).matches() && !sourceIdentity.contains("@")
                ? sourceIdentity
                : UUID.nameUUIDFromBytes(sourceIdentity.getBytes(StandardCharsets.UTF_8))
                        .toString();
    }

    public static Principal system(String roleArn) {
        return new Principal(roleArn, SYSTEM);
    }
}
