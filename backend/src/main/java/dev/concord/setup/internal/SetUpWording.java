package dev.concord.setup.internal;

import dev.concord.outbox.Subject;
import dev.concord.outbox.Wording;
import dev.concord.setup.Check;
import dev.concord.shared.About;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What is told for the set-up, in words; it concerns the domain, so only those who read everything. */
@Component
class SetUpWording implements Wording {
    @Override
    public Optional<About> about(Subject subject, String kind, UUID reference) {
        return Optional.of(subject)
                .filter(about -> about.kind().equals("set-up"))
                .flatMap(about -> about.part(0))
                .flatMap(id -> Arrays.stream(Check.values())
                        .filter(check -> check.id().equals(id))
                        .findFirst())
                .map(check -> new About("Set up: " + check.title(), "set-up", Set.of()));
    }
}
