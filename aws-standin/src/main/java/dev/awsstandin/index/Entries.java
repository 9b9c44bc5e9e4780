package dev.awsstandin.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Entries in their order. It never changes: what has an entry more or less is another one, which shares nearly all of its
 * leaves with this one.
 */
public final class Entries {

    private static final Entries NONE = new Entries(List.of());
    private static final int LEAF = 128;

    /** None is empty. They are in order, as is each of them. */
    private final List<Leaf> leaves;

    private Entries(List<Leaf> leaves) {
        this.leaves = leaves;
    }

    public static Entries of(Collection<Worded> entries) {
        var sorted = entries.stream().sorted().toList();
        var leaves = new ArrayList<Leaf>();
        for (int from = 0; from < sorted.size(); from += LEAF / 2) {
            leaves.add(Leaf.of(sorted.subList(from, Math.min(sorted.size(), from + LEAF / 2))));
        }
        return new Entries(leaves);
    }

    public static Entries none() {
        return NONE;
    }

    /** Those of the group, in order. */
    public Stream<Entry> in(String group) {
        return leaves.stream()
                .flatMap(leaf -> leaf.entries().stream())
                .filter(entry -> entry.group().equals(group));
    }

    /**
     * Those of the group whose text has all these parts and passes the test, in order.
     *
     * @param parts at least one, in lower case, the rarest first if that is known
     */
    public Stream<Entry> in(String group, List<String> parts, Predicate<CharSequence> test) {
        return leaves.stream()
                .flatMap(leaf -> leaf.with(parts, test))
                .filter(entry -> entry.group().equals(group));
    }

    /** With this entry; it must not be there yet. */
    public Entries with(Worded entry) {
        if (leaves.isEmpty()) {
            return new Entries(List.of(Leaf.of(List.of(entry))));
        }
        var at = leafOf(entry.entry());
        var leaf = leaves.get(at);
        return replaced(at, halved(leaf.with(-leaf.find(entry.entry()) - 1, entry)));
    }

    /** Without this entry, if it is there. */
    public Entries without(Entry entry) {
        if (leaves.isEmpty()) {
            return this;
        }
        var at = leafOf(entry);
        var leaf = leaves.get(at);
        var found = leaf.find(entry);
        if (found < 0) {
            return this;
        }
        return replaced(at, leaf.size() == 1 ? List.of() : List.of(leaf.without(found)));
    }

    /** The last leaf that does not begin after the entry. */
    private int leafOf(Entry entry) {
        int low = 0;
        int high = leaves.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (leaves.get(middle).entries().getFirst().compareTo(entry) <= 0) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private Entries replaced(int leaf, List<Leaf> by) {
        var others = new ArrayList<Leaf>(leaves.size() + 1);
        others.addAll(leaves.subList(0, leaf));
        others.addAll(by);
        others.addAll(leaves.subList(leaf + 1, leaves.size()));
        return new Entries(others);
    }

    private static List<Leaf> halved(Leaf leaf) {
        var middle = leaf.size() / 2;
        return leaf.size() <= LEAF ? List.of(leaf) : List.of(leaf.part(0, middle), leaf.part(middle, leaf.size()));
    }
}
