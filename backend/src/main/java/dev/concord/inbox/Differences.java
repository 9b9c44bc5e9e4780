package dev.concord.inbox;

import dev.concord.shared.Scope;
import java.util.List;

/** The differences that a feature knows of. Every page counts them, so both are a statement each, in the caller's transaction. */
public interface Differences {
    int count(Scope scope);

    /** Those that stand longest first. */
    List<Difference> of(Scope scope, int offset, int limit);
}
