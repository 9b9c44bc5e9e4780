package dev.concord.catalog;

import dev.concord.shared.Invalid;
import java.util.UUID;

/** Concord's own id of an asset. */
public record AssetId(UUID value) {
    /** Throws {@link Invalid} for anything but a UUID. */
    public static AssetId of(String text) {
        try {
            return new AssetId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw new Invalid("This is not the id of an asset");
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
