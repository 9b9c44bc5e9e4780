package dev.concord.outbox;

import java.util.Optional;

/** What rows are about; rows of one subject are told in order. What people wait for goes before what is done in bulk. */
public record Subject(String value, boolean bulk) {
    /** The kind says what the id is of: {@code access}, {@code project}; ids may have parts. */
    public static Subject of(String kind, Object... id) {
        var parts = java.util.Arrays.stream(id).map(String::valueOf);
        return new Subject(kind + ":" + String.join(":", parts.toList()), false);
    }

    /** The same, when people's own changes go first. */
    public Subject inBulk() {
        return new Subject(value, true);
    }

    public String kind() {
        return value.split(":", -1)[0];
    }

    /** A part of the id, the first is 0; empty when there are fewer. */
    public Optional<String> part(int number) {
        var parts = value.split(":", -1);
        return number + 1 < parts.length ? Optional.of(parts[number + 1]) : Optional.empty();
    }
}
