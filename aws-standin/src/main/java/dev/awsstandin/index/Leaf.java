package dev.awsstandin.index;

import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Some entries in order, with all of their texts in one, since that is looked through many times faster than each for
 * itself.
 */
final class Leaf {

    private final List<Entry> entries;
    private final String text;
    /** Where in the text that of each entry ends. */
    private final int[] ends;

    private Leaf(List<Entry> entries, String text, int[] ends) {
        this.entries = entries;
        this.text = text;
        this.ends = ends;
    }

    static Leaf of(List<Worded> worded) {
        var text = new StringBuilder();
        var ends = new int[worded.size()];
        for (int i = 0; i < ends.length; i++) {
            ends[i] = text.append(worded.get(i).text()).length();
        }
        return new Leaf(worded.stream().map(Worded::entry).toList(), text.toString(), ends);
    }

    /** Where the entry is, or where it would have to be, as {@link Collections#binarySearch} says it. */
    int find(Entry entry) {
        return Collections.binarySearch(entries, entry);
    }

    Leaf with(int at, Worded worded) {
        var more = new ArrayList<>(entries);
        more.add(at, worded.entry());
        var length = worded.text().length();
        var start = start(at);
        var later = new int[size() + 1];
        for (int i = 0; i < later.length; i++) {
            later[i] = i < at ? ends[i] : (i == at ? start : ends[i - 1]) + length;
        }
        return new Leaf(more, text.substring(0, start) + worded.text() + text.substring(start), later);
    }

    Leaf without(int at) {
        var fewer = new ArrayList<>(entries);
        fewer.remove(at);
        var length = ends[at] - start(at);
        var earlier = new int[size() - 1];
        for (int i = 0; i < earlier.length; i++) {
            earlier[i] = i < at ? ends[i] : ends[i + 1] - length;
        }
        return new Leaf(fewer, text.substring(0, start(at)) + text.substring(ends[at]), earlier);
    }

    /** The entries from one to before another. */
    Leaf part(int from, int until) {
        var moved = Arrays.copyOfRange(ends, from, until);
        var start = start(from);
        Arrays.setAll(moved, i -> moved[i] - start);
        return new Leaf(List.copyOf(entries.subList(from, until)), text.substring(start, ends[until - 1]), moved);
    }

    List<Entry> entries() {
        return entries;
    }

    int size() {
        return ends.length;
    }

    private int start(int entry) {
        return entry == 0 ? 0 : ends[entry - 1];
    }

    /** Those whose text has all the parts and passes the test. */
    Stream<Entry> with(List<String> parts, Predicate<CharSequence> test) {
        var found = Stream.<Entry>builder();
        for (int entry = next(parts.getFirst(), 0); entry < size(); entry = next(parts.getFirst(), entry + 1)) {
            if (hasAll(entry, parts) && test.test(CharBuffer.wrap(text, start(entry), ends[entry]))) {
                found.add(entries.get(entry));
            }
        }
        return found.build();
    }

    /** The first entry from this one on in whose text the part begins; the number of entries when it does in none. */
    private int next(String part, int from) {
        var at = from < size() ? text.indexOf(part, start(from)) : -1;
        return at < 0 ? size() : entryAt(at);
    }

    private int entryAt(int position) {
        var found = Arrays.binarySearch(ends, position + 1);
        // Of entries without any text, the first that ends here would be found by chance only.
        var entry = found < 0 ? -found - 1 : found;
        while (entry > 0 && start(entry) > position) {
            entry--;
        }
        return entry;
    }

    private boolean hasAll(int entry, List<String> parts) {
        for (var part : parts) {
            if (text.indexOf(part, start(entry), ends[entry]) < 0) {
                return false;
            }
        }
        return true;
    }
}
