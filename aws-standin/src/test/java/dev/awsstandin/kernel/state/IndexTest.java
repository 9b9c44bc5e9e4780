package dev.awsstandin.kernel.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsstandin.index.Entry;
import dev.awsstandin.index.Values;
import dev.awsstandin.index.Worded;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.ServiceError;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

class IndexTest {

    private static final Values NOTHING = new Values(List.of(), List.of());

    @TempDir
    Path folder;

    private final SplittableRandom random = new SplittableRandom(11);

    @Test
    void showsWhatTheTableShowsAfterAnyChanges() {
        try (var store = Store.open(folder)) {
            var things = Things.in(store);
            for (int i = 0; i < 200; i++) {
                store.write(() -> {
                    changeSome(things.table);
                    things.requireSame();
                    return true;
                });
                things.requireSame();
            }
        }
    }

    @Test
    void aFailedWriteLeavesNothingInIt() {
        try (var store = Store.open(folder)) {
            var things = Things.in(store);
            things.table.put("kept", thing("a"));
            things.requireSame();

            assertThatThrownBy(() -> store.write(() -> {
                        things.table.put("other", thing("b"));
                        things.table.remove("kept");
                        assertThat(things.inIndex()).containsExactly("b other");
                        throw ServiceError.validation("no");
                    }))
                    .isInstanceOf(ServiceError.class);

            assertThat(things.inIndex()).containsExactly("a kept");
        }
    }

    @Test
    void aFormerStateShowsWhatItHadWhetherSomebodyLookedThenOrNot() {
        try (var store = Store.open(folder)) {
            var things = Things.in(store);
            things.table.put("1", thing("first"));
            try (var before = store.past()) {
                things.table.put("2", thing("second"));
                assertThat(things.inIndex()).containsExactly("first 1", "second 2");
                try (var after = store.past()) {
                    things.table.remove("1");

                    assertThat(store.read(before, things::inIndex)).containsExactly("first 1");
                    assertThat(store.read(after, things::inIndex)).containsExactly("first 1", "second 2");
                    assertThat(things.inIndex()).containsExactly("second 2");
                }
            }
        }
    }

    @Test
    void isMadeAgainAfterARestart() {
        try (var store = Store.open(folder)) {
            changeSome(Things.in(store).table);
        }
        try (var store = Store.open(folder)) {
            var things = Things.in(store);
            things.requireSame();
            changeSome(things.table);
            things.requireSame();
        }
    }

    @Test
    void showsWhatARestoredSnapshotHad() {
        try (var store = Store.open(folder)) {
            var things = Things.in(store);
            var snapshots = new Snapshots(store, folder.resolve("snapshots"), () -> {});
            things.table.put("1", thing("first"));
            things.requireSame();
            snapshots.take("base");
            things.table.put("1", thing("renamed"));
            things.table.put("2", thing("second"));
            things.requireSame();

            snapshots.restore("base");

            assertThat(things.inIndex()).containsExactly("first 1");
            things.table.put("3", thing("third"));
            assertThat(things.inIndex()).containsExactly("first 1", "third 3");
        }
    }

    @Test
    void whoReadsSeesTableAndIndexInOneStateWhateverIsWrittenMeanwhile() {
        try (var store = Store.open(folder)) {
            var things = Things.in(store);
            var over = new AtomicBoolean();
            var reader = CompletableFuture.runAsync(() -> {
                while (!over.get()) {
                    store.read(() -> {
                        things.requireSame();
                        return true;
                    });
                }
            });

            for (int i = 0; i < 200; i++) {
                store.write(() -> {
                    changeSome(things.table);
                    return true;
                });
            }
            over.set(true);

            assertThat(reader).succeedsWithin(Duration.ofSeconds(20));
        }
    }

    private void changeSome(Table table) {
        for (int i = 0; i < 5; i++) {
            var id = "id" + random.nextInt(60);
            if (random.nextInt(3) == 0) {
                table.remove(id);
            } else {
                table.put(id, thing("name" + random.nextInt(10)));
            }
        }
    }

    private static ObjectNode thing(String name) {
        return Json.object().put("name", name);
    }

    /** A table and its index. */
    private record Things(Table table, Index index) {

        static Things in(Store store) {
            return new Things(
                    store.table("things"),
                    store.index(
                            "things",
                            (id, thing) -> new Worded(
                                    new Entry("g", thing.path("name").asString(), id, NOTHING, NOTHING), "")));
        }

        List<String> inIndex() {
            return index.entries()
                    .in("g")
                    .map(entry -> entry.place() + " " + entry.id())
                    .toList();
        }

        void requireSame() {
            var ids = table.idsWhere(thing -> true);
            var inTable = ids.stream()
                    .map(id -> table.get(id).orElseThrow().path("name").asString() + " " + id)
                    .sorted()
                    .toList();
            assertThat(inIndex()).isEqualTo(inTable);
        }
    }
}
