package dev.concord.ui.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/** Begins a sign-in at a provider, with proof key, state and nonce, and remembers the way back. */
class SignInStart implements OAuth2AuthorizationRequestResolver {
    static final String PAGE = "/sign-in";
    static final String AT_PROVIDER = "/oauth2/authorization";
    private static final String WAY_BACK = "concord.way-back";
    private static final int SECONDS_TO_SIGN_IN = 600;

    private final DefaultOAuth2AuthorizationRequestResolver requests;

    SignInStart(ClientRegistrationRepository providers) {
        requests = new DefaultOAuth2AuthorizationRequestResolver(providers, AT_PROVIDER);
        requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return begun(request, requests.resolve(request));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String provider) {
        return begun(request, requests.resolve(request, provider));
    }

    static WayBack wayBack(HttpSession session) {
        var known = session.getAttribute(WAY_BACK);
        session.removeAttribute(WAY_BACK);
        return known instanceof String path ? new WayBack(path) : WayBack.HOME;
    }

    /** A session that nobody finishes signing in to does not stay for long. */
    private static @Nullable OAuth2AuthorizationRequest begun(
            HttpServletRequest request, @Nullable OAuth2AuthorizationRequest begun) {
        if (begun != null) {
            var session = request.getSession();
            if (session.isNew()) {
                session.setMaxInactiveInterval(SECONDS_TO_SIGN_IN);
            }
            session.setAttribute(WAY_BACK, WayBack.givenIn(request).path());
        }
        return begun;
    }
}
