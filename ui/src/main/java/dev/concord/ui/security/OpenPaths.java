package dev.concord.ui.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** What is there for whoever asks: the looks of pages, the pages that lead to the sign-in, the sign-in, and health. */
final class OpenPaths {
    static final String[] FILES = {
        "/styles.css",
        "/styles/**",
        "/icons/**",
        "/favicon.svg",
        "/connection.js",
        "/keys.js",
        "/scheme.js",
        "/times.js",
        "/environments.js",
        "/aura/**"
    };
    static final String[] PAGES = {SignInStart.PAGE, SessionEndedPage.PATH};

    private static final String[] WITH_BROWSERS = {SignInStart.AT_PROVIDER + "/*", "/login/oauth2/code/*"};
    private static final String OF_PROVIDERS = "/logout/connect/back-channel/*";

    private OpenPaths() {}

    /** For reading; a form that is sent there, or a page where no file is, would make a session. */
    static RequestMatcher all() {
        List<RequestMatcher> open = new ArrayList<>();
        for (var reading : List.of(HttpMethod.GET, HttpMethod.HEAD)) {
            open.add(new AndRequestMatcher(matching(reading, FILES), OpenPaths::isAFile));
            open.add(matching(reading, PAGES));
            open.add(matching(reading, WITH_BROWSERS));
            open.add(EndpointRequest.to("health").withHttpMethod(reading));
        }
        open.add(matching(HttpMethod.POST, OF_PROVIDERS));
        return new OrRequestMatcher(open);
    }

    private static RequestMatcher matching(HttpMethod method, String... patterns) {
        var path = PathPatternRequestMatcher.withDefaults();
        return new OrRequestMatcher(Stream.of(patterns)
                .<RequestMatcher>map(pattern -> path.matcher(method, pattern))
                .toList());
    }

    /** Vaadin takes whatever is none for a page. */
    private static boolean isAFile(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.lastIndexOf('.') > path.lastIndexOf('/')
                && OpenPaths.class.getResource("/META-INF/resources" + path) != null;
    }
}
