package dev.concord.ui.security;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** What is there for whoever asks: the looks of pages, the pages that lead to the sign-in, the sign-in, and health. */
final class OpenPaths {
    static final String[] FILES = {
        "/styles.css",
        "/styles/**",
        "/icons/**",
        "/favicon.svg",
        "/keys.js",
        "/scheme.js",
        "/environments.js",
        "/aura/**"
    };
    static final String[] PAGES = {SignInStart.PAGE, SessionEndedPage.PATH};

    private static final String[] WITH_PROVIDERS = {
        SignInStart.AT_PROVIDER + "/*", "/login/oauth2/code/*", "/logout/connect/back-channel/*"
    };

    private OpenPaths() {}

    static RequestMatcher all() {
        var path = PathPatternRequestMatcher.withDefaults();
        List<RequestMatcher> open = new ArrayList<>();
        Stream.of(FILES, PAGES, WITH_PROVIDERS).flatMap(Stream::of).forEach(pattern -> open.add(path.matcher(pattern)));
        open.add(EndpointRequest.to("health"));
        return new OrRequestMatcher(open);
    }
}
