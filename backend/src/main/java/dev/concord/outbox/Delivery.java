package dev.concord.outbox;

/** Tells DataZone one kind of change; safe to run again from the beginning at any time. */
public interface Delivery {
    Kind kind();

    /** Throws {@link dev.concord.aws.AwsFailure}. */
    Outcome deliver(OutboxRow row);

    /** Given up until a person wants it tried again. */
    void failed(OutboxRow row, String why);

    /** A person wants it tried again. */
    default void tryingAgain(OutboxRow row) {}
}
