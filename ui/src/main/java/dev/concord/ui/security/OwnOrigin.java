package dev.concord.ui.security;

import dev.concord.identity.AccessRefused;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/**
 * Lets only the portal's own pages hear of news. A browser sends its cookie along with a socket that another site opens, and
 * no rule of the browser keeps that site from reading it; it only says whose page it is.
 */
class OwnOrigin extends OncePerRequestFilter {
    private final ApplicationEventPublisher events;

    OwnOrigin(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !VaadinRequests.isPush(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        if (WebUtils.isSameOrigin(new ServletServerHttpRequest(request))) {
            rest.doFilter(request, response);
            return;
        }
        events.publishEvent(new AccessRefused(
                request.getMethod() + " " + request.getRequestURI(), "It was not sent by a page of Concord"));
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
    }
}
