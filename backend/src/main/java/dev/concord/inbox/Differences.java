package dev.concord.inbox;

import dev.concord.shared.Page;
import dev.concord.shared.Scope;
import dev.concord.shared.Slice;

/** The differences that a feature knows of. Every page counts them, so both are a few statements, in the caller's transaction. */
public interface Differences {
    int count(Scope scope);

    /** Those that stand longest first. */
    Page<Difference> of(Scope scope, Slice slice);
}
