package dev.concord.project;

import java.util.UUID;

/** One wish for other words of a project. */
public record EditId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
