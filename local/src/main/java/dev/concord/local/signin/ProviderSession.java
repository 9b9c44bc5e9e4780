package dev.concord.local.signin;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.context.DelegatingSecurityContextRepository;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/**
 * What the provider remembers of a browser. Provider and portal share one HTTP session, so everything has a name of its
 * own here: else signing in to the one would look like being signed in to the other.
 */
final class ProviderSession {

    private static final String PREFIX = "LOCAL_SIGN_IN_";

    private final SecurityContextRepository context = contextRepository();
    private final HttpSessionRequestCache cameFrom = requestCache();
    private final HttpSessionCsrfTokenRepository csrf = csrfRepository();

    /** Makes a filter chain one of the provider's. */
    void applyTo(HttpSecurity http) {
        http.securityContext(settings -> settings.securityContextRepository(context));
        http.requestCache(settings -> settings.requestCache(cameFrom));
        http.csrf(settings -> settings.csrfTokenRepository(csrf));
    }

    SecurityContextRepository context() {
        return context;
    }

    /** Where a browser was going when it was sent to sign in. */
    HttpSessionRequestCache cameFrom() {
        return cameFrom;
    }

    private static SecurityContextRepository contextRepository() {
        var session = new HttpSessionSecurityContextRepository();
        session.setSpringSecurityContextKey(PREFIX + "CONTEXT");
        return new DelegatingSecurityContextRepository(
                new RequestAttributeSecurityContextRepository(PREFIX + "CONTEXT_OF_REQUEST"), session);
    }

    private static HttpSessionRequestCache requestCache() {
        var cache = new HttpSessionRequestCache();
        cache.setSessionAttrName(PREFIX + "REQUEST");
        return cache;
    }

    private static HttpSessionCsrfTokenRepository csrfRepository() {
        var repository = new HttpSessionCsrfTokenRepository();
        repository.setSessionAttributeName(PREFIX + "CSRF");
        return repository;
    }
}
