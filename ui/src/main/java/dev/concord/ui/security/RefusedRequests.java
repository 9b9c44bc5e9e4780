package dev.concord.ui.security;

import dev.concord.identity.AccessRefused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** A request that is not allowed, such as a form sent by another site. */
@Component
class RefusedRequests implements AccessDeniedHandler {
    private final ApplicationEventPublisher events;

    RefusedRequests(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied) {
        if (denied instanceof CsrfException) {
            events.publishEvent(new AccessRefused(
                    request.getMethod() + " " + request.getRequestURI(), "It was not sent by a page of Concord"));
        }
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
    }
}
