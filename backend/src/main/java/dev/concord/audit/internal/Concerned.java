package dev.concord.audit.internal;

import dev.concord.shared.Concern;
import dev.concord.shared.Concerns;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an act was about, put together from all that it was called with. */
record Concerned(
        String words,
        @Nullable UUID asset,
        @Nullable String project,
        @Nullable UUID decision) {
    static Concerned of(Object[] arguments, List<Concerns> features) {
        var found = Arrays.stream(arguments)
                .filter(Objects::nonNull)
                .flatMap(argument -> features.stream().flatMap(feature -> feature.of(argument).stream()))
                .toList();
        return new Concerned(
                found.stream().map(Concern::words).distinct().collect(Collectors.joining(", ")),
                first(found, Concern::asset),
                first(
                        found,
                        concern -> concern.project() == null
                                ? null
                                : concern.project().value()),
                first(found, Concern::decision));
    }

    private static <T> @Nullable T first(List<Concern> found, Function<Concern, @Nullable T> part) {
        return found.stream().map(part).filter(Objects::nonNull).findFirst().orElse(null);
    }
}
