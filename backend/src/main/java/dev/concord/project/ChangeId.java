package dev.concord.project;

import dev.concord.shared.Invalid;
import java.util.UUID;

/** One wish to change somebody's place in a project. */
public record ChangeId(UUID value) {
    /** Throws {@link Invalid} for anything but a UUID. */
    public static ChangeId of(String text) {
        try {
            return new ChangeId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw new Invalid("This is not the id of a membership change");
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
