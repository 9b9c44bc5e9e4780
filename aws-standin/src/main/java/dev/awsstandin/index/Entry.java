package dev.awsstandin.index;

import java.util.Comparator;

/**
 * A stored thing in short; not to be changed.
 *
 * @param group what it is listed with, such as its domain
 * @param place by what it is ordered within its group; things in the same place are ordered by id
 * @param members what the thing says of itself in single values
 * @param facts what filters and counts ask of it
 */
public record Entry(String group, String place, String id, Values members, Values facts) implements Comparable<Entry> {

    private static final Comparator<Entry> ORDER =
            Comparator.comparing(Entry::group).thenComparing(Entry::place).thenComparing(Entry::id);

    @Override
    public int compareTo(Entry other) {
        return ORDER.compare(this, other);
    }
}
