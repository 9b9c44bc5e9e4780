package dev.concord.provisioning;

import dev.concord.shared.Invalid;
import java.util.UUID;

/** A run that makes an environment or retires one. */
public record RunId(UUID value) {
    /** Throws {@link Invalid} for anything but a UUID. */
    public static RunId of(String text) {
        try {
            return new RunId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw new Invalid("This is not the id of a run");
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
