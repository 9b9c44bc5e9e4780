package dev.awsstandin.index;

/**
 * An entry with its words.
 *
 * @param text all of them, in lower case
 */
public record Worded(Entry entry, String text) implements Comparable<Worded> {

    @Override
    public int compareTo(Worded other) {
        return entry.compareTo(other.entry);
    }
}
