package dev.concord.local.journey;

import java.util.function.Supplier;

/**
 * Something that is done in AWS past Concord.
 *
 * @param shown what Concord says of the thing now
 * @param then what it has to say once it saw the deed
 */
record Deed(String name, Runnable act, Supplier<String> shown, String then) {
    @Override
    public String toString() {
        return name;
    }
}
