package dev.concord.ui.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;

class GroupRolesTest {
    @Test
    void makesRolesOfTheGroupsItKnows() {
        assertThat(roles(List.of("concord-admins", "everybody")))
                .contains("ROLE_ADMIN")
                .doesNotContain("ROLE_AUDITOR");
        assertThat(roles(List.of("concord-auditors"))).contains("ROLE_AUDITOR");
    }

    @Test
    void makesNoRoleOfAnythingElse() {
        assertThat(roles("concord-admins")).doesNotContain("ROLE_ADMIN");
        assertThat(roles(List.of("ADMIN", "ROLE_ADMIN"))).doesNotContain("ROLE_ADMIN");
    }

    private static List<String> roles(Object groups) {
        var token = new OidcIdToken(
                "token", Instant.EPOCH, Instant.EPOCH.plusSeconds(60), Map.of("sub", "ines", "groups", groups));
        return new GroupRoles(dev.concord.identity.TestClaims.usual())
                .mapAuthorities(List.of(new OidcUserAuthority(token))).stream()
                        .<String>map(GrantedAuthority::getAuthority)
                        .toList();
    }
}
