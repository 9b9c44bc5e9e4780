package dev.concord.project;

import dev.concord.shared.Invalid;
import java.util.UUID;

/** One request to join a project. */
public record JoinId(UUID value) {
    /** Throws {@link Invalid} for anything but a UUID. */
    public static JoinId of(String text) {
        try {
            return new JoinId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw new Invalid("This is not the id of a request to join");
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
