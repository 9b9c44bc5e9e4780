package dev.concord.identity;

import dev.concord.shared.NotAllowed;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/** The person on whose behalf this thread works: signed in by the browser or by a bearer token. */
@Component
public class CurrentPerson {
    static final String ADMINS = "concord-admins";
    static final String AUDITORS = "concord-auditors";

    /** Throws {@link NotAllowed} when nobody is signed in. */
    public Person get() {
        return find().orElseThrow(() -> new NotAllowed("Sign in first"));
    }

    public Optional<Person> find() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .flatMap(CurrentPerson::personOf);
    }

    /** Empty for anything but a person of the OpenID provider. */
    public static Optional<Person> personOf(Authentication authentication) {
        return switch (authentication.getPrincipal()) {
            case OidcUser user -> person(user);
            case Jwt token -> person(token);
            case null, default -> Optional.empty();
        };
    }

    /** Names or ids of the groups that the provider says the person is in. */
    public static List<String> groupsOf(Authentication authentication) {
        return authentication.getPrincipal() instanceof ClaimAccessor claims
                        && claims.getClaim("groups") instanceof Collection<?> groups
                ? groups.stream().map(String::valueOf).distinct().toList()
                : List.of();
    }

    private static Optional<Person> person(ClaimAccessor claims) {
        return Optional.ofNullable(claims.getClaimAsString("sub")).map(subject -> person(claims, subject));
    }

    private static Person person(ClaimAccessor claims, String subject) {
        var groups = claims.getClaim("groups") instanceof Collection<?> found ? found : List.of();
        var name = Optional.ofNullable(claims.getClaimAsString("name")).orElse(subject);
        return new Person(new PersonId(subject), name, groups.contains(ADMINS), groups.contains(AUDITORS));
    }
}
