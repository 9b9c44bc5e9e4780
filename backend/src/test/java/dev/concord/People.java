package dev.concord;

import dev.concord.shared.PersonId;
import java.time.Instant;
import java.util.List;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** The people of the tests, who can be signed in. */
public enum People {
    INES("Ines Duarte"),
    OSKAR("Oskar Lindgren"),
    TOMAS("Tomas Beck"),
    PRIYA("Priya Nair", "concord-admins"),
    DANIEL("Daniel Okafor", "concord-auditors");

    private final String fullName;
    private final List<String> groups;

    People(String fullName, String... groups) {
        this.fullName = fullName;
        this.groups = List.of(groups);
    }

    public PersonId id() {
        return new PersonId(name().toLowerCase(java.util.Locale.ROOT));
    }

    public String fullName() {
        return fullName;
    }

    /** From now on this thread works for the person. */
    public void signIn() {
        signIn(groups);
    }

    /** The same person, who is in no group any more. */
    public void signInWithoutGroups() {
        signIn(List.of());
    }

    private void signIn(List<String> groups) {
        var token = Jwt.withTokenValue("test")
                .header("alg", "none")
                .subject(id().value())
                .claim("name", fullName)
                .claim("groups", groups)
                .issuedAt(Instant.now())
                .build();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new JwtAuthenticationToken(token, List.of()));
        SecurityContextHolder.setContext(context);
    }

    public static void signOut() {
        SecurityContextHolder.clearContext();
    }
}
