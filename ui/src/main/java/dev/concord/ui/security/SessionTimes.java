package dev.concord.ui.security;

import dev.concord.identity.BrowserSession;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Optional;

/** What a browser session remembers of itself: when it began, and when the person last did something. */
final class SessionTimes {
    private static final String BEGAN = "concord.session";
    private static final String ACTIVE = "concord.active";

    private SessionTimes() {}

    static void begin(HttpSession session, BrowserSession began) {
        session.setAttribute(BEGAN, began);
        session.setAttribute(ACTIVE, began.began());
    }

    /** Empty before the person signed in. */
    static Optional<BrowserSession> of(HttpSession session) {
        return Optional.ofNullable((BrowserSession) session.getAttribute(BEGAN));
    }

    static Instant active(HttpSession session) {
        return session.getAttribute(ACTIVE) instanceof Instant active ? active : Instant.EPOCH;
    }

    static void active(HttpSession session, Instant now) {
        session.setAttribute(ACTIVE, now);
    }
}
