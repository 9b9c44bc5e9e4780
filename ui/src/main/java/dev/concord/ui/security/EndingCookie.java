package dev.concord.ui.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** Keeps for a minute why a session ended: Vaadin's client leads to the page that says so without saying why. */
final class EndingCookie {
    private static final String NAME = "concord-ended";
    private static final Duration KEPT = Duration.ofMinutes(1);

    private EndingCookie() {}

    static void tell(HttpServletRequest request, HttpServletResponse response, SessionEnd.Why why) {
        add(request, response, why.name(), KEPT);
    }

    static Optional<String> told(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(Cookie::getValue)
                .findFirst();
    }

    static void forget(HttpServletRequest request, HttpServletResponse response) {
        if (told(request).isPresent()) {
            add(request, response, "", Duration.ZERO);
        }
    }

    private static void add(HttpServletRequest request, HttpServletResponse response, String value, Duration kept) {
        var cookie = ResponseCookie.from(NAME, value)
                .path(SessionEndedPage.PATH)
                .maxAge(kept)
                .httpOnly(true)
                .secure(request.getServletContext().getSessionCookieConfig().isSecure())
                .sameSite("Lax");
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
    }
}
