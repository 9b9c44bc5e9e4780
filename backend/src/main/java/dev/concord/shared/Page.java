package dev.concord.shared;

import java.util.List;

/** Some items of a longer list, and how many there are in all. */
public record Page<T>(List<T> items, long total) {
    public Page {
        items = List.copyOf(items);
    }
}
