package dev.concord.ui.security;

import dev.concord.identity.Claims;
import dev.concord.identity.Person;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.authority.mapping.GrantedAuthoritiesMapper;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;
import org.springframework.stereotype.Component;

/** Turns what the provider's claims say of a person into the roles that pages ask for. */
@Component
class GroupRoles implements GrantedAuthoritiesMapper {
    private final Claims claims;

    GroupRoles(Claims claims) {
        this.claims = claims;
    }

    @Override
    public Collection<? extends GrantedAuthority> mapAuthorities(Collection<? extends GrantedAuthority> given) {
        Set<GrantedAuthority> mapped = new HashSet<>(given);
        given.stream()
                .filter(OidcUserAuthority.class::isInstance)
                .map(OidcUserAuthority.class::cast)
                .map(authority -> (ClaimAccessor) authority::getAttributes)
                .forEach(told -> claims.person(told).ifPresent(person -> add(person, mapped)));
        return mapped;
    }

    private static void add(Person person, Set<GrantedAuthority> roles) {
        if (person.admin()) {
            roles.add(new SimpleGrantedAuthority("ROLE_ADMIN"));
        }
        if (person.auditor()) {
            roles.add(new SimpleGrantedAuthority("ROLE_AUDITOR"));
        }
    }
}
