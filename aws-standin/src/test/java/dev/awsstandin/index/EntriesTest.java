package dev.awsstandin.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class EntriesTest {

    private static final Values NOTHING = new Values(List.of(), List.of());

    private final SplittableRandom random = new SplittableRandom(7);

    @Test
    void holdsWhatASortedSetHoldsAndWhatItOnceHeld() {
        var expected = new TreeSet<Entry>();
        var entries = Entries.none();
        var once = new ArrayList<Entries>();
        var expectedOnce = new ArrayList<List<Entry>>();

        for (int i = 0; i < 8_000; i++) {
            var entry = entry();
            // At first more come than go, then the other way round.
            if (random.nextInt(8_000) > i) {
                entries = expected.add(entry) ? entries.with(entry) : entries;
            } else {
                var any = expected.isEmpty() ? entry : expected.getFirst();
                expected.remove(any);
                entries = entries.without(any);
            }
            if (i % 1_000 == 0) {
                once.add(entries);
                expectedOnce.add(in("g", expected));
            }
        }

        assertThat(entries.in("g")).containsExactlyElementsOf(in("g", expected));
        assertThat(entries.in("h")).containsExactlyElementsOf(in("h", expected));
        for (int i = 0; i < once.size(); i++) {
            assertThat(once.get(i).in("g")).containsExactlyElementsOf(expectedOnce.get(i));
        }
    }

    @Test
    void isTheSameMadeAtOnce() {
        var all = new TreeSet<Entry>();
        var entries = Entries.none();
        for (int i = 0; i < 2_000; i++) {
            var entry = entry();
            entries = all.add(entry) ? entries.with(entry) : entries;
        }

        assertThat(Entries.of(all).in("g"))
                .containsExactlyElementsOf(entries.in("g").toList());
        assertThat(Entries.of(all).without(all.getLast()).with(all.getLast()).in("h"))
                .containsExactlyElementsOf(entries.in("h").toList());
    }

    @Test
    void whatIsNotThereCannotBeTakenAway() {
        var one = Entries.none().with(new Entry("g", "a", "1", NOTHING, NOTHING, ""));

        assertThat(one.without(new Entry("g", "a", "2", NOTHING, NOTHING, "")).in("g"))
                .hasSize(1);
        assertThat(Entries.none().without(entry()).in("g")).isEmpty();
    }

    private static List<Entry> in(String group, TreeSet<Entry> entries) {
        return entries.stream().filter(entry -> entry.group().equals(group)).toList();
    }

    private Entry entry() {
        var group = random.nextBoolean() ? "g" : "h";
        return new Entry(group, "name " + random.nextInt(50), "id" + random.nextInt(5_000), NOTHING, NOTHING, "");
    }
}
