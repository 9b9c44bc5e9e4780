package dev.concord.shared;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody's act was about.
 *
 * @param words what people call it
 * @param decision what the trail has of it bears the same id
 */
public record Concern(
        String words,
        @Nullable UUID asset,
        @Nullable ProjectId project,
        @Nullable UUID decision) {
    public static Concern of(String words, ProjectId project) {
        return new Concern(words, null, project, null);
    }
}
