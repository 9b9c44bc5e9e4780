package dev.concord.provisioning;

import dev.concord.shared.Invalid;
import java.util.UUID;

/** Concord's id of an environment profile. */
public record ProfileId(UUID value) {
    /** Throws {@link Invalid} for anything but a UUID. */
    public static ProfileId of(String text) {
        try {
            return new ProfileId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw new Invalid("This is not the id of an environment profile");
        }
    }

    public static ProfileId random() {
        return new ProfileId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
