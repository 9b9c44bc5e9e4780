package dev.concord.provisioning.internal.aws;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Concord's id of a thing, at the end of its description in DataZone: it tells Concord's own from others after a lost reply. */
public record Mark(String kind, UUID id) {
    private static final Pattern FORM =
            Pattern.compile("(.*?)\\s*\\[concord (run|profile) ([0-9a-f-]{36})]\\s*", Pattern.DOTALL);

    public static Mark run(UUID id) {
        return new Mark("run", id);
    }

    public static Mark profile(UUID id) {
        return new Mark("profile", id);
    }

    public String on(String description) {
        var mark = "[concord %s %s]".formatted(kind, id);
        return description.isEmpty() ? mark : description + " " + mark;
    }

    public boolean isOn(@Nullable String description) {
        return of(description).filter(this::equals).isPresent();
    }

    static Optional<Mark> of(@Nullable String description) {
        var found = FORM.matcher(description == null ? "" : description);
        return found.matches()
                ? Optional.of(new Mark(found.group(2), UUID.fromString(found.group(3))))
                : Optional.empty();
    }

    /** The description as a person wrote it. */
    static String without(@Nullable String description) {
        var text = description == null ? "" : description;
        var found = FORM.matcher(text);
        return found.matches() ? found.group(1) : text;
    }
}
