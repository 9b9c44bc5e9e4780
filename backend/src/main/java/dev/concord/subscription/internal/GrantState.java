package dev.concord.subscription.internal;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** How far a grant is; never further than AWS confirmed. */
public enum GrantState {
    /** DataZone accepted the request without Concord, which grants nothing by itself. */
    UNASKED,
    /** To be granted; there is no place for it, or none was chosen yet. */
    WAITING,
    /** A place was chosen; AWS has not confirmed. */
    GRANTING,
    GRANTED,
    /** AWS had it and shows it no longer, though nobody revoked it here. */
    REMOVED,
    FAILED,
    REVOKING,
    /** The subscription ended in DataZone, which was told to leave the permission. */
    KEPT,
    REVOKED;

    private Set<GrantState> next() {
        return switch (this) {
            case UNASKED -> EnumSet.of(WAITING, GRANTING, GRANTED, FAILED, REVOKING, KEPT, REVOKED);
            case WAITING -> EnumSet.of(GRANTING, FAILED, REVOKING, KEPT, REVOKED);
            case GRANTING -> EnumSet.of(WAITING, GRANTED, REMOVED, FAILED, REVOKING, KEPT, REVOKED);
            case GRANTED -> EnumSet.of(WAITING, REMOVED, FAILED, REVOKING, KEPT, REVOKED);
            case REMOVED -> EnumSet.of(WAITING, GRANTING, GRANTED, FAILED, REVOKING, KEPT, REVOKED);
            case FAILED -> EnumSet.of(WAITING, GRANTING, GRANTED, REMOVED, REVOKING, KEPT, REVOKED);
            case REVOKING -> EnumSet.of(FAILED, KEPT, REVOKED);
            case KEPT -> EnumSet.of(REVOKED);
            case REVOKED -> EnumSet.noneOf(GrantState.class);
        };
    }

    public boolean mayBecome(GrantState state) {
        return next().contains(state);
    }

    /** Names of the states that may become this one. */
    String[] before() {
        return Arrays.stream(values())
                .filter(state -> state.mayBecome(this))
                .map(Enum::name)
                .toArray(String[]::new);
    }
}
