package dev.awsstandin.kernel.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.ServiceError;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {

    @TempDir
    Path folder;

    @Test
    void whatWasWrittenIsThereAfterAReopening() {
        try (var store = Store.open(folder)) {
            store.table("t").put("a", Json.object().put("n", 1));
        }
        try (var store = Store.open(folder)) {
            assertThat(store.table("t").get("a")).contains(Json.object().put("n", 1));
        }
    }

    @Test
    void aFailedWriteLeavesNothing() {
        try (var store = Store.open(folder)) {
            var table = store.table("t");
            table.put("kept", Json.object());

            assertThatThrownBy(() -> store.write(() -> {
                        table.put("a", Json.object());
                        table.remove("kept");
                        assertThat(table.all()).hasSize(1);
                        throw ServiceError.validation("no");
                    }))
                    .isInstanceOf(ServiceError.class);

            assertThat(table.get("a")).isEmpty();
            assertThat(table.get("kept")).isPresent();
        }
    }

    @Test
    void aWriteSeesItsOwnChangesInOrder() {
        try (var store = Store.open(folder)) {
            var table = store.table("t");
            table.put("p/1", Json.object().put("n", 1));
            table.put("q/1", Json.object().put("n", 9));

            var seen = store.write(() -> {
                table.put("p/2", Json.object().put("n", 2));
                table.remove("p/1");
                table.put("p/0", Json.object().put("n", 0));
                return table.startingWith("p/");
            });

            assertThat(seen).extracting(value -> value.path("n").asInt()).containsExactly(0, 2);
            assertThat(table.startingWith("p/")).isEqualTo(seen);
        }
    }

    @Test
    void aReadSeesOneStateWhateverIsWrittenMeanwhile() throws InterruptedException {
        try (var store = Store.open(folder)) {
            var one = store.table("one");
            var other = store.table("other");
            var written = new CountDownLatch(1);
            var began = new CountDownLatch(1);
            var seen = new AtomicReference<String>();
            var reader = Thread.ofPlatform()
                    .start(() -> store.read(() -> {
                        began.countDown();
                        awaitQuietly(written);
                        seen.set(one.all().size() + "/" + other.all().size());
                        return true;
                    }));

            began.await();
            store.write(() -> {
                one.put("a", Json.object());
                other.put("a", Json.object());
                return true;
            });
            written.countDown();
            reader.join();

            assertThat(seen.get()).isEqualTo("0/0");
            assertThat(store.read(() -> one.all().size() + "/" + other.all().size()))
                    .isEqualTo("1/1");
        }
    }

    @Test
    void aPastStaysReadableWhateverIsWrittenAndUntilItIsLetGo() {
        try (var store = Store.open(folder, 0)) {
            var table = store.table("t");
            rewrite(store, table, "former");
            var past = store.past();

            for (int round = 0; round < 200; round++) {
                rewrite(store, table, "round " + round);
            }

            assertThat(store.read(past, () -> kinds(table))).hasSize(200).containsOnly("former");
            assertThat(kinds(table)).containsOnly("round 199");
            past.close();
            assertThat(store.read(past, () -> kinds(table))).containsOnly("round 199");
        }
    }

    private static void rewrite(Store store, Table table, String kind) {
        store.write(() -> {
            for (int i = 0; i < 200; i++) {
                table.put("k" + i, Json.object().put("kind", kind).put("much", "x".repeat(500)));
            }
            return true;
        });
    }

    private static List<String> kinds(Table table) {
        return table.all().stream().map(value -> value.path("kind").asString()).toList();
    }

    @Test
    void aReadDoesNotWaitForAWrite() {
        try (var store = Store.open(folder)) {
            var table = store.table("t");
            store.write(() -> {
                table.put("a", Json.object());
                var sizeElsewhere = new AtomicReference<Integer>();
                joinQuietly(Thread.ofPlatform()
                        .start(() -> sizeElsewhere.set(table.all().size())));
                assertThat(sizeElsewhere.get()).isZero();
                return true;
            });
        }
    }

    @Test
    void aReadMayNotWrite() {
        try (var store = Store.open(folder)) {
            var table = store.table("t");

            assertThatThrownBy(() -> store.read(() -> {
                        table.put("a", Json.object());
                        return true;
                    }))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void whatIsHandedOutIsACopy() {
        try (var store = Store.open(folder)) {
            var table = store.table("t");
            table.put("a", Json.object().put("n", 1));

            table.get("a").orElseThrow().put("n", 2);

            assertThat(table.get("a").orElseThrow().path("n").asInt()).isEqualTo(1);
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void joinQuietly(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
