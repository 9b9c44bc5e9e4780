package dev.concord.ui.security;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.authority.mapping.GrantedAuthoritiesMapper;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;

/** Turns the groups claim of the id token into the roles that pages ask for. */
class GroupRoles implements GrantedAuthoritiesMapper {
    private static final Map<String, String> ROLES =
            Map.of("concord-admins", "ROLE_ADMIN", "concord-auditors", "ROLE_AUDITOR");

    @Override
    public Collection<? extends GrantedAuthority> mapAuthorities(Collection<? extends GrantedAuthority> given) {
        Set<GrantedAuthority> mapped = new HashSet<>(given);
        given.stream()
                .flatMap(authority -> groups(authority).stream())
                .map(ROLES::get)
                .filter(Objects::nonNull)
                .forEach(role -> mapped.add(new SimpleGrantedAuthority(role)));
        return mapped;
    }

    private static List<String> groups(GrantedAuthority authority) {
        if (authority instanceof OidcUserAuthority oidc
                && oidc.getIdToken().getClaim("groups") instanceof Collection<?> groups) {
            return groups.stream().map(String::valueOf).toList();
        }
        return List.of();
    }
}
