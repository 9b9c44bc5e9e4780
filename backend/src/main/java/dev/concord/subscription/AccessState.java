package dev.concord.subscription;

/** How far a project's access to an asset is; never further than AWS confirmed. */
public enum AccessState {
    /** Asked for, not decided. */
    PENDING,
    /** An owner said no. */
    REJECTED,
    /** Approved; the project has no active environment that could be granted access. */
    WAITING,
    /** Approved; AWS has not confirmed. */
    GRANTING,
    /** AWS confirmed the grant. */
    GRANTED,
    /** AWS refused; the cause is beside it. */
    FAILED,
    /** Concord denies already; AWS has not confirmed that the access is gone. */
    REVOKING,
    /** AWS shows that the access is gone. */
    REVOKED;

    /** Whether another request may follow. */
    public boolean over() {
        return this == REJECTED || this == REVOKED;
    }
}
