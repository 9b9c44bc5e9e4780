package dev.concord.service;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns away who calls the API too often, after the token was looked at and before anything is done. */
class RateFilter extends OncePerRequestFilter {
    private final Rates rates;

    RateFilter(Rates rates) {
        this.rates = rates;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        var address = "address " + request.getRemoteAddr();
        var person = Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(Authentication::isAuthenticated)
                .map(authentication -> "person " + authentication.getName());
        if (person.isPresent() && changes(request)) {
            rates.change(person.get());
            rates.change(address);
        } else {
            rates.read(person.orElse(address));
        }
        rest.doFilter(request, response);
    }

    private static boolean changes(HttpServletRequest request) {
        return !HttpMethod.GET.matches(request.getMethod()) && !HttpMethod.HEAD.matches(request.getMethod());
    }
}
