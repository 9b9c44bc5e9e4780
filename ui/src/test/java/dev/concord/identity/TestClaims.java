package dev.concord.identity;

import java.util.Set;

/** Claims as they are called when no setting says otherwise. */
public final class TestClaims {
    private TestClaims() {}

    public static Claims usual() {
        return new Claims(
                new SignInSettings("sub", "name", "groups", Set.of("concord-admins"), Set.of("concord-auditors")));
    }
}
