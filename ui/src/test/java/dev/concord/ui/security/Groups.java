package dev.concord.ui.security;

import java.util.Collection;
import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;

/** Gives tests the authorities that signing in would give. */
public final class Groups {
    private Groups() {}

    public static Collection<? extends GrantedAuthority> authorities(OidcIdToken token) {
        return new GroupRoles(dev.concord.identity.TestClaims.usual())
                .mapAuthorities(List.of(new OidcUserAuthority(token)));
    }
}
