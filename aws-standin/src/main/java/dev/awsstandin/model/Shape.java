package dev.awsstandin.model;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The form of a value and the constraints on it. Values of a sensitive shape are not repeated in errors. */
public sealed interface Shape {

    String name();

    boolean sensitive();

    /** Named members; of a union exactly one must be set. */
    record Structure(String name, boolean sensitive, Map<String, Member> members, Set<String> required, boolean union)
            implements Shape {}

    record ListOf(String name, boolean sensitive, Bounds size, ShapeRef of) implements Shape {}

    record MapOf(String name, boolean sensitive, Bounds size, ShapeRef key, ShapeRef value) implements Shape {}

    /**
     * A text.
     *
     * @param length counted in code points
     * @param pattern must match the whole text
     * @param values the allowed ones; empty when any text will do
     */
    record Text(
            String name,
            boolean sensitive,
            Bounds length,
            @Nullable Pattern pattern,
            List<String> values) implements Shape {}

    record Numeric(String name, boolean sensitive, NumberKind kind, Bounds range) implements Shape {}

    record Flag(String name, boolean sensitive) implements Shape {}

    record Time(String name, boolean sensitive, TimeFormat format) implements Shape {}

    /** Bytes, in JSON as base 64; the length counts bytes. */
    record Blob(String name, boolean sensitive, Bounds length) implements Shape {}
}
