package dev.awsstandin.kernel;

import org.jspecify.annotations.Nullable;

/**
 * What is out of the ordinary about a call.
 *
 * @param fault the id of the fault that befell it; null when none did
 * @param behind whether it was made by the control API, behind the clients' backs: IAM does not decide over it
 * @param seen the former state that a read sees; null for the newest
 */
public record Circumstances(
        @Nullable String fault, boolean behind, @Nullable View seen) {

    private static final Circumstances USUAL = new Circumstances(null, false, null);

    public static Circumstances usual() {
        return USUAL;
    }

    public static Circumstances behindBacks() {
        return new Circumstances(null, true, null);
    }

    /** Struck by this fault, which may let a read see a former state. */
    public static Circumstances struckBy(String fault, @Nullable View seen) {
        return new Circumstances(fault, false, seen);
    }
}
