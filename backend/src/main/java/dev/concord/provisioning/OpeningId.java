package dev.concord.provisioning;

import dev.concord.shared.Invalid;
import java.util.UUID;

/** One opening of Studio by one person. */
public record OpeningId(UUID value) {
    /** Throws {@link Invalid} for anything but a UUID. */
    public static OpeningId of(String text) {
        try {
            return new OpeningId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw new Invalid("This is not the id of an opening");
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
