package dev.concord.ui.security;

import dev.concord.identity.BrowserSession;
import dev.concord.identity.SignOuts;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Whether a browser session is over, and why. */
@Component
@EnableConfigurationProperties(SessionSettings.class)
class SessionEnd {
    private final SessionSettings settings;
    private final SignOuts signOuts;
    private final Clock clock;

    SessionEnd(SessionSettings settings, SignOuts signOuts, Clock clock) {
        this.settings = settings;
        this.signOuts = signOuts;
        this.clock = clock;
    }

    /** Why it ended. */
    enum Why {
        IDLE,
        LONG,
        ELSEWHERE,
        UNKNOWN
    }

    Optional<Why> of(HttpSession session) {
        return SessionTimes.of(session).flatMap(began -> of(began, SessionTimes.active(session)));
    }

    /** Also when something else has ended it meanwhile, so that it remembers nothing any more. */
    boolean isOver(HttpSession session) {
        try {
            return of(session).isPresent();
        } catch (IllegalStateException invalidated) {
            return true;
        }
    }

    private Optional<Why> of(BrowserSession session, Instant active) {
        var now = clock.instant();
        if (!now.isBefore(session.began().plus(settings.longest()))) {
            return Optional.of(Why.LONG);
        }
        if (!now.isBefore(active.plus(settings.idle()))) {
            return Optional.of(Why.IDLE);
        }
        return signOuts.ended(session) ? Optional.of(Why.ELSEWHERE) : Optional.empty();
    }
}
