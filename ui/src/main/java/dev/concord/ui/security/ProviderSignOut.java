package dev.concord.ui.security;

import dev.concord.identity.SignOuts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/** Takes an OpenID provider's back-channel sign-out, which Spring Security has verified; it holds on every node. */
@Component
class ProviderSignOut implements LogoutHandler {
    private final SignOuts signOuts;
    private final Clock clock;

    ProviderSignOut(SignOuts signOuts, Clock clock) {
        this.signOuts = signOuts;
        this.clock = clock;
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (authentication != null && authentication.getPrincipal() instanceof OidcLogoutToken token) {
            signOuts.byProvider(
                    String.valueOf(token.getIssuer()),
                    token.getSessionId(),
                    token.getSubject(),
                    Optional.ofNullable(token.getIssuedAt()).orElseGet(clock::instant));
        }
    }
}
