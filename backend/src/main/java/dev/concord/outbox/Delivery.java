package dev.concord.outbox;

/** Tells DataZone one kind of change; safe to run again from the beginning at any time. */
public interface Delivery {
    Kind kind();

    /** Throws {@link dev.concord.aws.AwsFailure}. */
    Outcome deliver(OutboxRow row);

    /** Not done, and shown so until a person wants it tried again or it heals; told once for each cause. */
    void failed(OutboxRow row, String why);

    /** A person wants it tried again. */
    default void tryingAgain(OutboxRow row) {}

    /** Whether a failed row is tried again by itself, since AWS may do it later; else a person has to decide. */
    default boolean heals() {
        return false;
    }
}
