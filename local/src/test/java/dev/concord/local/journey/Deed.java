package dev.concord.local.journey;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Something that is done in AWS past Concord.
 *
 * @param shown what Concord says of the thing now
 * @param then what it has to say once it saw the deed
 */
record Deed(String name, Runnable act, Supplier<String> shown, String then) {
    /** What Concord has to show once it is done, and not before. */
    static Deed yields(String name, Runnable act, BooleanSupplier shown) {
        return new Deed(name, act, () -> String.valueOf(shown.getAsBoolean()), "true");
    }

    @Override
    public String toString() {
        return name;
    }
}
