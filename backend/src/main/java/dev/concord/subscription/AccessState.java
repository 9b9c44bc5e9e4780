package dev.concord.subscription;

/** How far a project's access to an asset is; never further than AWS confirmed. */
public enum AccessState {
    /** Asked for, not decided. */
    PENDING,
    /** An owner said no. */
    REJECTED,
    /** Taken back before it was decided. */
    WITHDRAWN,
    /** Accepted in DataZone, not here; Concord grants nothing by itself. */
    ACCEPTED,
    /** Approved; the project has no active environment that could be granted access. */
    WAITING,
    /** Approved; AWS has not confirmed. */
    GRANTING,
    /** AWS confirmed the grant. */
    GRANTED,
    /** AWS shows the access no longer, though nobody revoked it here. */
    REMOVED,
    /** AWS refused; the cause is beside it. */
    FAILED,
    /** Concord denies already; AWS has not confirmed that the access is gone. */
    REVOKING,
    /** Ended in DataZone, which was told to leave the permission in AWS. */
    KEPT,
    /** AWS shows that the access is gone. */
    REVOKED;

    /** Whether another request may follow. */
    public boolean over() {
        return this == REJECTED || this == WITHDRAWN || this == REVOKED || this == KEPT;
    }

    /** Whether a person can have it tried again, or granted. */
    public boolean canBeTriedAgain() {
        return this == FAILED || this == REMOVED || this == ACCEPTED;
    }
}
