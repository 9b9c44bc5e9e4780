package dev.concord.ui.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.util.Set;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends sessions that are over before anything is done in them. Made once for the portal's chain, hence no component. */
class SessionLimits extends OncePerRequestFilter {
    /** What Vaadin's client sends by itself, whoever sits there. */
    private static final Set<String> BY_ITSELF = Set.of("heartbeat", "push");

    private final SessionEnd ends;
    private final Clock clock;

    SessionLimits(SessionEnd ends, Clock clock) {
        this.ends = ends;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (session != null) {
            limit(session, request, response);
        }
        rest.doFilter(request, response);
    }

    /** A page may send two requests at once; the one that comes second finds that the first has ended the session. */
    private void limit(HttpSession session, HttpServletRequest request, HttpServletResponse response) {
        try {
            endIfOver(session, request, response);
        } catch (IllegalStateException ended) {
            if (request.isRequestedSessionIdValid()) {
                throw ended;
            }
            forgetWho();
        }
    }

    private void endIfOver(HttpSession session, HttpServletRequest request, HttpServletResponse response) {
        if (SessionTimes.of(session).isEmpty()) {
            return;
        }
        var why = ends.of(session);
        if (why.isPresent()) {
            request.setAttribute(SessionEndedPage.WHY, why.get());
            EndingCookie.tell(request, response, why.get());
            session.invalidate();
            forgetWho();
        } else if (!BY_ITSELF.contains(VaadinRequests.kind(request))) {
            SessionTimes.active(session, clock.instant());
        }
    }

    private static void forgetWho() {
        SecurityContextHolder.setContext(SecurityContextHolder.createEmptyContext());
    }
}
