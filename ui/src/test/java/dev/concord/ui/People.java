package dev.concord.ui;

import dev.concord.ui.security.Groups;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/** The people of the tests; an id is the first name, the name has it in capitals first. */
public final class People {
    private static final Map<String, String> NAMES = Map.of(
            "ines",
            "Ines Duarte",
            "oskar",
            "Oskar Lindgren",
            "priya",
            "Priya Nair",
            "daniel",
            "Daniel Okafor",
            "tomas",
            "Tomas Beck");

    private People() {}

    public static String name(String id) {
        return NAMES.getOrDefault(id, id);
    }

    static Authentication signedIn(String id, String... groups) {
        var token = new OidcIdToken(
                "token",
                Instant.EPOCH,
                Instant.now().plusSeconds(3600),
                Map.of("sub", id, "name", name(id), "iss", "https://issuer.test", "groups", List.of(groups)));
        var authorities = Groups.authorities(token);
        return new OAuth2AuthenticationToken(new DefaultOidcUser(authorities, token), authorities, "concord");
    }

    /** Does something as another person, then goes on as before. */
    public static <T> T as(String id, Supplier<T> action, String... groups) {
        var before = SecurityContextHolder.getContext().getAuthentication();
        SecurityContextHolder.getContext().setAuthentication(signedIn(id, groups));
        try {
            return action.get();
        } finally {
            SecurityContextHolder.getContext().setAuthentication(before);
        }
    }
}
