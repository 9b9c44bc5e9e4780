package dev.concord.project;

import dev.concord.shared.Invalid;
import java.util.UUID;

/** One wish for a project. The form that asks makes it, so that pressing twice asks once. */
public record CreationId(UUID value) {
    /** Throws {@link Invalid} for anything but a UUID. */
    public static CreationId of(String text) {
        try {
            return new CreationId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw new Invalid("This is not the id of a project's creation");
        }
    }

    /** The name of the project's role: short enough for IAM, and the same whenever it is asked for. */
    public String roleName() {
        return "concord-" + value.toString().replace("-", "").substring(0, 12);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
