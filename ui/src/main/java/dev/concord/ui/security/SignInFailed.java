package dev.concord.ui.security;

import dev.concord.identity.AccessRefused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** A sign-in that came to nothing: said in words, and never tried again by itself, which could go on for ever. */
@Component
class SignInFailed implements AuthenticationFailureHandler {
    private static final String UNKNOWN = "unknown";

    private final ApplicationEventPublisher events;

    SignInFailed(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        events.publishEvent(new AccessRefused("sign-in", "Not signed in by the provider's answer: " + code(failure)));
        var page = new PlainPage(
                "You could not be signed in",
                sentence(code(failure)),
                List.of(new PlainPage.Way("Try again", SignInStart.PAGE)));
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(page.text());
    }

    /** The code alone: what else came along may be made up, or secret. */
    private static String code(AuthenticationException failure) {
        if (failure instanceof OAuth2AuthenticationException refused) {
            var code = refused.getError().getErrorCode();
            return code != null && code.matches("[a-z_]{1,64}") ? code : UNKNOWN;
        }
        return UNKNOWN;
    }

    private static String sentence(String code) {
        return switch (code) {
            case "access_denied" -> "The identity provider says that you did not agree, or may not use Concord.";
            case "authorization_request_not_found" ->
                "This answer belongs to no sign-in that was begun in this browser, or it came too late.";
            case PortalPeople.NO_PERSON ->
                "Your account has no id that Concord knows people by. Whoever looks after sign-in can add it.";
            default -> "The identity provider's answer was not good. It is recorded.";
        };
    }
}
