package dev.concord.local;

import java.util.Objects;

/** Why something failed, at the bottom of it. */
final class Cause {

    private Cause() {}

    /** The innermost message, in one line and without its full stop. */
    static String of(Throwable failure) {
        var innermost = failure;
        for (var next = failure.getCause(); next != null; next = next.getCause()) {
            innermost = next;
        }
        var message = Objects.requireNonNullElse(
                innermost.getMessage(), innermost.getClass().getSimpleName());
        return message.lines().findFirst().orElse("").strip().replaceFirst("\\.$", "");
    }
}
