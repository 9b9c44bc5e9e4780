package dev.awsstandin.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EntriesTest {

    private static final Values NOTHING = new Values(List.of(), List.of());

    private final SplittableRandom random = new SplittableRandom(7);

    @Test
    void holdsWhatASortedSetHoldsAndWhatItOnceHeld() {
        var expected = new TreeSet<Worded>();
        var entries = Entries.none();
        var once = new ArrayList<Entries>();
        var expectedOnce = new ArrayList<TreeSet<Worded>>();

        for (int i = 0; i < 8_000; i++) {
            var entry = entry();
            // At first more come than go, then the other way round.
            if (random.nextInt(8_000) > i) {
                entries = expected.add(entry) ? entries.with(entry) : entries;
            } else if (!expected.isEmpty()) {
                var any = random.nextBoolean() ? expected.removeFirst() : expected.removeLast();
                entries = entries.without(any.entry());
            }
            if (i % 1_000 == 999) {
                once.add(entries);
                expectedOnce.add(new TreeSet<>(expected));
            }
        }

        for (int i = 0; i < once.size(); i++) {
            requireSame(once.get(i), expectedOnce.get(i));
        }
    }

    @Test
    void isTheSameMadeAtOnce() {
        var all = Stream.generate(this::entry).limit(2_000).collect(Collectors.toCollection(TreeSet::new));

        requireSame(Entries.of(all), all);
        requireSame(Entries.of(List.of()), new TreeSet<>());
    }

    /** Of both groups, and of those in one whose texts have some parts. */
    private static void requireSame(Entries entries, TreeSet<Worded> expected) {
        assertThat(entries.in("g")).containsExactlyElementsOf(in("g", expected, List.of("")));
        assertThat(entries.in("h")).containsExactlyElementsOf(in("h", expected, List.of("")));
        for (var parts : List.of(List.of("ab"), List.of("ba", "c"), List.of("bbb"), List.of("abcabc"), List.of("c"))) {
            assertThat(entries.in("g", parts, text -> true)).containsExactlyElementsOf(in("g", expected, parts));
        }
    }

    private static List<Entry> in(String group, TreeSet<Worded> entries, List<String> parts) {
        return entries.stream()
                .filter(worded -> worded.entry().group().equals(group))
                .filter(worded -> parts.stream().allMatch(worded.text()::contains))
                .map(Worded::entry)
                .toList();
    }

    @Test
    void theTestIsGivenTheTextOfTheEntryAlone() {
        var entries = Entries.of(List.of(worded("1", "left"), worded("2", "middle"), worded("3", "right")));
        var given = new ArrayList<String>();

        var found = entries.in("g", List.of("d"), text -> given.add(text.toString()))
                .toList();

        assertThat(given).containsExactly("middle");
        assertThat(found).extracting(Entry::id).containsExactly("2");
        assertThat(entries.in("g", List.of("d"), text -> false)).isEmpty();
    }

    @Test
    void whatIsNotThereCannotBeTakenAway() {
        var one = Entries.none().with(worded("1", "a"));

        assertThat(one.without(worded("2", "a").entry()).in("g")).hasSize(1);
        assertThat(Entries.none().without(worded("1", "a").entry()).in("g")).isEmpty();
    }

    private static Worded worded(String id, String text) {
        return new Worded(new Entry("g", "name", id, NOTHING, NOTHING), text);
    }

    /** With a text of few letters, so that many parts go over from one text into the next; some have none. */
    private Worded entry() {
        var group = random.nextBoolean() ? "g" : "h";
        var text = random.ints(random.nextInt(8), 'a', 'd')
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        return new Worded(
                new Entry(group, "name " + random.nextInt(50), "id" + random.nextInt(5_000), NOTHING, NOTHING), text);
    }
}
