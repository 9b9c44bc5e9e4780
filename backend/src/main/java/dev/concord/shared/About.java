package dev.concord.shared;

import java.util.Collection;
import java.util.Set;

/**
 * Something in a list of anything.
 *
 * @param words what people call it, with what happens to it where something does
 * @param address the page that shows it, without a slash in front; empty when there is none
 * @param projects whose members see it, beside those who read everything
 */
public record About(String words, String address, Set<ProjectId> projects) {
    public About {
        projects = Set.copyOf(projects);
    }

    public static About of(String words, String address, Collection<ProjectId> projects) {
        return new About(words, address, Set.copyOf(projects));
    }
}
