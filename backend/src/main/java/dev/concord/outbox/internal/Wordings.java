package dev.concord.outbox.internal;

import dev.concord.outbox.OutboxRow;
import dev.concord.outbox.Subject;
import dev.concord.outbox.Wording;
import dev.concord.shared.About;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Every feature's words. */
@Component
public class Wordings {
    private final ObjectProvider<Wording> wordings;

    Wordings(ObjectProvider<Wording> wordings) {
        this.wordings = wordings;
    }

    /** What no feature knows has its plain names, and is nobody's. */
    public About about(Subject subject, String kind, UUID reference) {
        return wordings.stream()
                .map(wording -> wording.about(subject, kind, reference))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> new About(plain(kind) + " of " + subject.value(), "", Set.of()));
    }

    /** What the row tells AWS. */
    public String of(OutboxRow row) {
        return about(row.subject(), row.kind(), row.reference()).words();
    }

    private static String plain(String kind) {
        var words = kind.replace('_', ' ').toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
