package dev.concord.ui.security;

import dev.concord.identity.AccessRefused;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away whoever is not signed in before anything could make a session: a form's token, a page of Vaadin, one of its
 * resources. What is open is named; Vaadin itself tells its open pages that their session is gone, without making one.
 */
class Doorkeeper extends OncePerRequestFilter {
    private static final Set<String> TOLD_BY_VAADIN = Set.of("uidl", "heartbeat");

    private final RequestMatcher open;
    private final ApplicationEventPublisher events;
    private final SignInEntry entry = new SignInEntry();

    Doorkeeper(RequestMatcher open, ApplicationEventPublisher events) {
        this.open = open;
        this.events = events;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        if (isSomebody() || open.matches(request) || isToldByVaadin(request)) {
            rest.doFilter(request, response);
            return;
        }
        if (!VaadinRequests.isPage(request) && !isLeftOpen(request)) {
            events.publishEvent(
                    new AccessRefused(request.getMethod() + " " + request.getRequestURI(), "Nobody is signed in"));
        }
        entry.commence(request, response, new InsufficientAuthenticationException("Nobody is signed in"));
    }

    private static boolean isSomebody() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.isAuthenticated();
    }

    /** A page whose session is over, which asks again and again whether there is news; a browser that wants a picture. */
    private static boolean isLeftOpen(HttpServletRequest request) {
        return switch (request.getRequestURI()) {
            case "/VAADIN/push" -> true;
            case "/favicon.ico" -> request.getMethod().equals("GET");
            default -> false;
        };
    }

    private static boolean isToldByVaadin(HttpServletRequest request) {
        return request.getMethod().equals("POST") && TOLD_BY_VAADIN.contains(VaadinRequests.kind(request));
    }
}
