package dev.concord.subscription;

import dev.concord.shared.Invalid;
import java.util.UUID;

/** Concord's own id of a subscription. */
public record SubscriptionId(UUID value) {
    /** Throws {@link Invalid} for anything but a UUID. */
    public static SubscriptionId of(String text) {
        try {
            return new SubscriptionId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw new Invalid("This is not the id of a subscription");
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
