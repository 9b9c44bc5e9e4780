package dev.concord.ui.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** The cookie that names a session. */
final class SessionCookie {
    private SessionCookie() {}

    /** The browser sends it no more. */
    static void forget(HttpServletRequest request, HttpServletResponse response) {
        var settings = request.getServletContext().getSessionCookieConfig();
        var gone = ResponseCookie.from(settings.getName(), "")
                .path("/")
                .maxAge(0)
                .httpOnly(true)
                .secure(settings.isSecure())
                .sameSite("Lax");
        response.addHeader(HttpHeaders.SET_COOKIE, gone.build().toString());
    }
}
