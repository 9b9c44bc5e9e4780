package dev.concord.subscription;

import dev.concord.shared.Invalid;
import java.util.UUID;

/** Concord's own id of a subscription request. */
public record RequestId(UUID value) {
    /** Throws {@link Invalid} for anything but a UUID. */
    public static RequestId of(String text) {
        try {
            return new RequestId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw new Invalid("This is not the id of a subscription request");
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
