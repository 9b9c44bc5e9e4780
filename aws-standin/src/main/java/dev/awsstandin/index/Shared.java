package dev.awsstandin.index;

import java.util.concurrent.atomic.AtomicReferenceArray;

/** Gives equal things as one, if it saw such a thing lately; it remembers a bounded number. */
final class Shared<T> {

    private static final int MOST = 4096;

    private final AtomicReferenceArray<T> seen = new AtomicReferenceArray<>(MOST);

    T same(T thing) {
        var slot = Math.floorMod(thing.hashCode(), MOST);
        var before = seen.get(slot);
        if (before != null && before.equals(thing)) {
            return before;
        }
        seen.set(slot, thing);
        return thing;
    }
}
