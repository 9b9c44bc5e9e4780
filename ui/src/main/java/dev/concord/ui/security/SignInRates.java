package dev.concord.ui.security;

import dev.concord.identity.AccessRefused;
import dev.concord.service.Rates;
import dev.concord.service.TooMany;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Whoever begins or ends sign-ins, or asks for tokens, too often from one address waits, whoever it says to be. What it says
 * stays out of the trail: it may be somebody's who is robbed.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class SignInRates extends OncePerRequestFilter {
    private static final List<String> WAYS_IN = List.of("/oauth2/", "/login/");

    /** Of a provider that is the portal itself. */
    private static final String TOKENS = "/oauth2/token";

    private final Rates rates;
    private final ApplicationEventPublisher events;

    SignInRates(Rates rates, ApplicationEventPublisher events) {
        this.rates = rates;
        this.events = events;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return WAYS_IN.stream().noneMatch(request.getRequestURI()::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        try {
            rates.change("sign-in from " + request.getRemoteAddr());
        } catch (TooMany many) {
            turnAway(response, many);
            return;
        }
        rest.doFilter(request, response);
        if (response.getStatus() == HttpStatus.UNAUTHORIZED.value()
                && request.getRequestURI().equals(TOKENS)) {
            events.publishEvent(
                    new AccessRefused(request.getMethod() + " " + TOKENS, "The name or the secret was wrong"));
        }
    }

    private static void turnAway(HttpServletResponse response, TooMany many) throws IOException {
        var page = new PlainPage(
                "Too many sign-ins at once",
                "They came from your address. Try again in %d s.".formatted(many.seconds()),
                List.of(new PlainPage.Way("Try again", SignInStart.PAGE)));
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(many.seconds()));
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(page.text());
    }
}
