package dev.concord.shared;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What follows from a change, inside the transaction that makes it so: an entry in the trail, and screens that read again. */
@Component
public class News {
    private final ApplicationEventPublisher events;
    private final Clock clock;

    News(ApplicationEventPublisher events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /** As of now; to be completed and told. */
    public Decided decided(PersonId by, String action, String subject) {
        return Decided.by(by, action, subject, clock.instant());
    }

    public void tell(Decided decided) {
        events.publishEvent(decided);
    }

    /** The id is that of the topic's thing that is another now. */
    public void tell(Topic topic, Object id, Decided decided) {
        tell(decided);
        changed(topic, id);
    }

    public void changed(Topic topic, Object id) {
        events.publishEvent(Changed.one(topic, id));
    }

    public void changed(Topic topic) {
        events.publishEvent(Changed.all(topic));
    }
}
