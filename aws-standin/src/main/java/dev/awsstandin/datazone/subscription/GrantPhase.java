package dev.awsstandin.datazone.subscription;

/** Making access, and taking it away. */
enum GrantPhase {
    GRANT(
            GrantState.GRANT_PENDING,
            GrantState.GRANT_IN_PROGRESS,
            GrantState.GRANTED,
            GrantState.GRANT_FAILED,
            "grant-ends"),
    REVOKE(
            GrantState.REVOKE_PENDING,
            GrantState.REVOKE_IN_PROGRESS,
            GrantState.REVOKED,
            GrantState.REVOKE_FAILED,
            "revoke-ends");

    private final String pending;
    private final String running;
    private final String done;
    private final String failed;
    private final String ends;

    GrantPhase(String pending, String running, String done, String failed, String ends) {
        this.pending = pending;
        this.running = running;
        this.done = done;
        this.failed = failed;
        this.ends = ends;
    }

    String pending() {
        return pending;
    }

    String running() {
        return running;
    }

    String done() {
        return done;
    }

    String failed() {
        return failed;
    }

    String ends() {
        return ends;
    }
}
