package dev.awsstandin.kernel.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Some items in their order, and the token for those that follow. */
public record Page<T>(List<T> items, Optional<String> next) {

    public Page {
        items = List.copyOf(items);
    }

    public <R> Page<R> map(Function<? super T, R> change) {
        return new Page<>(items.stream().<R>map(change).toList(), next);
    }
}
