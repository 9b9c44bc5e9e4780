package dev.concord.subscription.internal;

/** Where a request stands between asking and its end. */
public enum RequestState {
    PENDING,
    APPROVED,
    REJECTED,
    /** Taken back before anybody decided, or deleted in DataZone. */
    WITHDRAWN;

    /** What was approved here can still turn out to be rejected or deleted there; the more restrictive side wins. */
    boolean mayBecome(RequestState state) {
        return switch (this) {
            case PENDING -> state != PENDING;
            case APPROVED -> state == REJECTED || state == WITHDRAWN;
            case REJECTED, WITHDRAWN -> false;
        };
    }
}
