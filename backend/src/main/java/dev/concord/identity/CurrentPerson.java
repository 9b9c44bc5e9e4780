package dev.concord.identity;

import dev.concord.shared.NotAllowed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/** The person on whose behalf this thread works: signed in by the browser or by a bearer token. */
@Component
public class CurrentPerson {
    private final Claims claims;

    CurrentPerson(Claims claims) {
        this.claims = claims;
    }

    /** Throws {@link NotAllowed} when nobody is signed in. */
    public Person get() {
        return find().orElseThrow(() -> new NotAllowed("Sign in first"));
    }

    public Optional<Person> find() {
        return of(SecurityContextHolder.getContext().getAuthentication());
    }

    /** Empty for anything but a person of an OpenID provider. */
    public Optional<Person> of(@Nullable Authentication authentication) {
        if (authentication == null || !authentication.isAuthenticated()) {
            return Optional.empty();
        }
        return switch (authentication.getPrincipal()) {
            case OidcUser user -> claims.person(user);
            case Jwt token -> claims.person((ClaimAccessor) token);
            case null, default -> Optional.empty();
        };
    }

    /** Names or ids of the groups that the provider says the person is in. */
    public List<String> groupsOf(Authentication authentication) {
        return authentication.getPrincipal() instanceof ClaimAccessor said ? claims.groups(said) : List.of();
    }
}
