package dev.concord.identity;

import dev.concord.identity.internal.SignOutRepository;
import dev.concord.shared.Require;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends browser sessions on every node, by a time before which they are over. */
@Service
public class SignOuts {
    private static final int LONGEST = 1000;

    private final SignOutRepository signOuts;
    private final CurrentPerson current;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    SignOuts(SignOutRepository signOuts, CurrentPerson current, Clock clock, ApplicationEventPublisher events) {
        this.signOuts = signOuts;
        this.current = current;
        this.clock = clock;
        this.events = events;
    }

    /** Ends all sessions that the current person has now. */
    @Transactional
    public void everywhere() {
        var person = current.get().id();
        var now = clock.instant();
        signOuts.end(BrowserSession.ofPerson(person), now);
        events.publishEvent(new SignedOutEverywhere(person, now));
    }

    /** The provider ended one of its sessions, or all of a subject; a notice that comes again ends nothing newer. */
    @Transactional
    public void byProvider(String issuer, @Nullable String session, @Nullable String subject, Instant at) {
        Require.that(session != null || subject != null, "A sign-out names a session or a subject");
        var name = session != null
                ? BrowserSession.ofProviderSession(issuer, session)
                : BrowserSession.ofSubject(issuer, String.valueOf(subject));
        Require.that(name.length() <= 2 * LONGEST, "A sign-out names nobody at such length");
        signOuts.end(name, at);
        events.publishEvent(new EndedByProvider(issuer, at));
    }

    @Transactional(readOnly = true)
    public boolean ended(BrowserSession session) {
        return signOuts.anyEnded(session.names());
    }
}
