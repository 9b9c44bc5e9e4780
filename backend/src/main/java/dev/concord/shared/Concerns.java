package dev.concord.shared;

import java.util.Optional;

/** Knows things of a feature by the ids that its services are called with, whoever calls; in the caller's transaction. */
public interface Concerns {
    /** Empty for what is no id of the feature, or of nothing that is there. */
    Optional<Concern> of(Object argument);
}
