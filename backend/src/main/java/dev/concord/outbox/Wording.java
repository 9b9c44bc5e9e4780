package dev.concord.outbox;

import dev.concord.shared.About;
import java.util.Optional;
import java.util.UUID;

/** Says for people what a feature's rows are about, and whose they are; each feature that tells something has one. */
public interface Wording {
    /** Empty for rows of others, and where nothing is known any more of what they are about. Kind is the name of a {@link Kind}. */
    Optional<About> about(Subject subject, String kind, UUID reference);
}
