package dev.concord.identity;

import dev.concord.shared.PersonId;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.stereotype.Component;

/** Who a token tells of. Claims of another form than expected tell of nobody, and give nobody a role. */
@Component
@EnableConfigurationProperties(SignInSettings.class)
public class Claims {
    private static final int LONGEST_NAME = 256;

    private final SignInSettings settings;

    Claims(SignInSettings settings) {
        this.settings = settings;
    }

    /** Empty when the claim that carries the Identity Center user id is missing or cannot be one. */
    public Optional<Person> person(ClaimAccessor claims) {
        return text(claims, settings.subjectClaim())
                .filter(PersonId::canBe)
                .map(id -> new Person(
                        new PersonId(id),
                        text(claims, settings.nameClaim())
                                .filter(name -> name.length() <= LONGEST_NAME)
                                .orElse(id),
                        isInOne(claims, settings.adminGroups()),
                        isInOne(claims, settings.auditorGroups())));
    }

    /** Names or ids of the groups that the provider says the person is in. */
    List<String> groups(ClaimAccessor claims) {
        return claims.getClaim(settings.groupsClaim()) instanceof Collection<?> list
                ? list.stream().map(String::valueOf).distinct().toList()
                : List.of();
    }

    private boolean isInOne(ClaimAccessor claims, Set<String> groups) {
        return !Collections.disjoint(groups(claims), groups);
    }

    private static Optional<String> text(ClaimAccessor claims, String name) {
        return claims.getClaim(name) instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty();
    }
}
