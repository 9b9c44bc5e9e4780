package dev.concord.service;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.HttpStatusRequestRejectedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** What goes wrong before any endpoint is reached is told as problems, too. */
@Component
class ApiFaults implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {
    private final HandlerExceptionResolver problems;
    private final AuthenticationEntryPoint challenge = new BearerTokenAuthenticationEntryPoint();
    private final RequestRejectedHandler elsewhere = new HttpStatusRequestRejectedHandler();

    ApiFaults(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException unknown)
            throws IOException, ServletException {
        challenge.commence(request, response, unknown);
        problems.resolveException(request, response, null, unknown);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied) {
        problems.resolveException(request, response, null, denied);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException rejected)
            throws IOException, ServletException {
        if (request.getRequestURI().startsWith("/api/")) {
            problems.resolveException(request, response, null, rejected);
        } else {
            elsewhere.handle(request, response, rejected);
        }
    }

    /** For what breaks in a filter: while the token is looked at, or the sign-in is written down. */
    void guard(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws IOException, ServletException {
        try {
            rest.doFilter(request, response);
        } catch (RuntimeException broken) {
            if (response.isCommitted()) {
                throw broken;
            }
            problems.resolveException(request, response, null, broken);
        }
    }
}
