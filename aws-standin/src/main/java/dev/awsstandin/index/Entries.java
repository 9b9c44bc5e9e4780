package dev.awsstandin.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Entries in their order. It never changes: what has an entry more or less is another one, which shares nearly all of its
 * leaves with this one.
 */
public final class Entries {

    private static final Entries NONE = new Entries(List.of());
    private static final int LEAF = 256;

    /** Each is in order and not empty, and so are they together. */
    private final List<Entry[]> leaves;

    private Entries(List<Entry[]> leaves) {
        this.leaves = leaves;
    }

    public static Entries of(Collection<Entry> entries) {
        var sorted = entries.stream().sorted().toArray(Entry[]::new);
        var leaves = new ArrayList<Entry[]>();
        for (int from = 0; from < sorted.length; from += LEAF / 2) {
            leaves.add(Arrays.copyOfRange(sorted, from, Math.min(sorted.length, from + LEAF / 2)));
        }
        return new Entries(leaves);
    }

    public static Entries none() {
        return NONE;
    }

    /** Those of the group, in order. */
    public Stream<Entry> in(String group) {
        return leaves.stream()
                .flatMap(Arrays::stream)
                .filter(entry -> entry.group().equals(group));
    }

    /** With this entry; it must not be there yet. */
    public Entries with(Entry entry) {
        if (leaves.isEmpty()) {
            return new Entries(List.<Entry[]>of(new Entry[] {entry}));
        }
        var leaf = leafOf(entry);
        return replaced(leaf, halved(inserted(leaves.get(leaf), entry)));
    }

    /** Without this entry, if it is there. */
    public Entries without(Entry entry) {
        if (leaves.isEmpty()) {
            return this;
        }
        var leaf = leafOf(entry);
        var entries = leaves.get(leaf);
        var at = Arrays.binarySearch(entries, entry);
        if (at < 0) {
            return this;
        }
        return replaced(leaf, entries.length == 1 ? List.of() : List.<Entry[]>of(removed(entries, at)));
    }

    /** The last leaf that does not begin after the entry. */
    private int leafOf(Entry entry) {
        int low = 0;
        int high = leaves.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (leaves.get(middle)[0].compareTo(entry) <= 0) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private Entries replaced(int leaf, List<Entry[]> by) {
        var others = new ArrayList<Entry[]>(leaves.size() + 1);
        others.addAll(leaves.subList(0, leaf));
        others.addAll(by);
        others.addAll(leaves.subList(leaf + 1, leaves.size()));
        return new Entries(others);
    }

    private static List<Entry[]> halved(Entry[] entries) {
        return entries.length <= LEAF
                ? List.<Entry[]>of(entries)
                : List.of(
                        Arrays.copyOfRange(entries, 0, LEAF / 2),
                        Arrays.copyOfRange(entries, LEAF / 2, entries.length));
    }

    private static Entry[] inserted(Entry[] entries, Entry entry) {
        var at = -Arrays.binarySearch(entries, entry) - 1;
        var more = new Entry[entries.length + 1];
        System.arraycopy(entries, 0, more, 0, at);
        more[at] = entry;
        System.arraycopy(entries, at, more, at + 1, entries.length - at);
        return more;
    }

    private static Entry[] removed(Entry[] entries, int at) {
        var fewer = new Entry[entries.length - 1];
        System.arraycopy(entries, 0, fewer, 0, at);
        System.arraycopy(entries, at + 1, fewer, at, fewer.length - at);
        return fewer;
    }
}
