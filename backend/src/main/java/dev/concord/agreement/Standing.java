package dev.concord.agreement;

import dev.concord.inbox.Coverage;
import dev.concord.outbox.Backlog;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far Concord is from agreeing with AWS, over everything; more is never claimed than was looked at.
 *
 * @param at when this was asked
 * @param failed writes that wait for a person
 * @param waiting writes that AWS has not confirmed
 * @param behind subjects that were looked at longer ago than they should be
 * @param looked the oldest last look at anything; null when there was none at something
 * @param unknownSince since when something is not known; null when all is
 * @param unknown what is not known, in words
 */
public record Standing(
        Instant at,
        int failed,
        int differences,
        int waiting,
        int behind,
        @Nullable Instant looked,
        @Nullable Instant unknownSince,
        List<String> unknown) {
    public Standing {
        unknown = List.copyOf(unknown);
    }

    /** The worst first. */
    public enum State {
        FAILED,
        DIFFERS,
        NOT_KNOWN,
        CATCHING_UP,
        IN_STEP
    }

    public static Standing of(Backlog backlog, int differences, List<Coverage> observers, Instant now) {
        return new Standing(
                now,
                backlog.failed(),
                differences,
                backlog.waiting(),
                observers.stream().mapToInt(Coverage::behind).sum(),
                looked(observers),
                observers.stream()
                        .map(Coverage::unknownSince)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                observers.stream()
                        .filter(observer -> !observer.known())
                        .map(Coverage::title)
                        .toList());
    }

    /** Without an observer nothing is looked at, which is not to be in step. */
    public State state() {
        if (failed > 0) {
            return State.FAILED;
        }
        if (differences > 0) {
            return State.DIFFERS;
        }
        if (unknownSince != null || looked == null) {
            return State.NOT_KNOWN;
        }
        return waiting > 0 || behind > 0 ? State.CATCHING_UP : State.IN_STEP;
    }

    private static @Nullable Instant looked(List<Coverage> observers) {
        var looks = observers.stream()
                .map(observer -> Optional.ofNullable(observer.looked()))
                .toList();
        return looks.stream().allMatch(Optional::isPresent)
                ? looks.stream()
                        .flatMap(Optional::stream)
                        .min(Comparator.naturalOrder())
                        .orElse(null)
                : null;
    }
}
