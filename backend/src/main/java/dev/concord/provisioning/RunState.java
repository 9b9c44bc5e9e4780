package dev.concord.provisioning;

/** How far a run is as a whole. */
public enum RunState {
    RUNNING,
    /** A step failed; it waits for a person. */
    FAILED,
    /** What a failed run made is being removed. */
    REMOVING,
    DONE,
    REMOVED;

    public boolean over() {
        return this == DONE || this == REMOVED;
    }
}
