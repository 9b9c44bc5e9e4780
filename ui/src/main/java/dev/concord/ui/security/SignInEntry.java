package dev.concord.ui.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * Whoever is not signed in: shown the way in when a page was opened, refused otherwise. No session is made; the way back
 * goes along in the address.
 */
class SignInEntry implements AuthenticationEntryPoint {
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException nobody)
            throws IOException {
        if (!VaadinRequests.isPage(request)) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        response.sendRedirect(WayBack.to(request).added(whereTo(request)));
    }

    private static String whereTo(HttpServletRequest request) {
        if (request.getAttribute(SessionEndedPage.WHY) instanceof SessionEnd.Why why) {
            return SessionEndedPage.PATH + "?" + SessionEndedPage.WHY + "="
                    + why.name().toLowerCase(Locale.ROOT);
        }
        boolean forgotten = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
        return forgotten ? SessionEndedPage.PATH : SignInStart.PAGE;
    }
}
