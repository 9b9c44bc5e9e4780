package dev.concord.ui.security;

import dev.concord.identity.BrowserSession;
import dev.concord.identity.CurrentPerson;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Notes when and through whom the session began, and leads back to where the person was going. */
@Component
class SignedIn implements AuthenticationSuccessHandler {
    private final CurrentPerson current;
    private final SessionSettings settings;
    private final Clock clock;

    SignedIn(CurrentPerson current, SessionSettings settings, Clock clock) {
        this.current = current;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        var person = current.of(authentication).orElseThrow();
        var token = idToken(authentication);
        var session = request.getSession();
        session.setMaxInactiveInterval(Math.toIntExact(settings.idle().toSeconds()));
        SessionTimes.begin(
                session,
                new BrowserSession(
                        person.id().value(),
                        Optional.ofNullable(token.getIssuer())
                                .map(String::valueOf)
                                .orElse(""),
                        String.valueOf(token.getSubject()),
                        token.getClaimAsString("sid"),
                        Optional.ofNullable(token.getIssuedAt()).orElseGet(clock::instant),
                        clock.instant()));
        response.sendRedirect(SignInStart.wayBack(session).path());
    }

    private static OidcIdToken idToken(Authentication authentication) {
        if (authentication.getPrincipal() instanceof OidcUser user) {
            return user.getIdToken();
        }
        throw new IllegalStateException("Only OpenID providers sign people in");
    }
}
