package dev.concord.shared;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Some items of a longer list.
 *
 * @param total how many there are in all
 * @param next the place after the last of these, to be given back for what follows; null at the end of the list
 */
public record Page<T>(List<T> items, long total, @Nullable String next) {
    public Page {
        items = List.copyOf(items);
    }

    public static <T> Page<T> none() {
        return new Page<>(List.of(), 0, null);
    }

    /** The same places, said in another way. */
    public <U> Page<U> map(Function<? super T, U> word) {
        return new Page<>(items.stream().map(word).toList(), total, next);
    }
}
