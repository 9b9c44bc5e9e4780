package dev.awsstandin.kernel.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsstandin.kernel.Ids;
import dev.awsstandin.kernel.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableFileTest {

    private static final int THINGS = 5_000;
    private static final int TABLES = 6;
    private static final String TEXT = "x".repeat(1_000);

    @TempDir
    Path folder;

    @Test
    void theFileStaysNearTheSizeOfWhatIsInIt() throws IOException {
        try (var store = Store.open(folder, 0)) {
            for (int i = 0; i < THINGS; i++) {
                var id = Ids.lower(14);
                var number = i;
                store.write(() -> {
                    for (int table = 0; table < TABLES; table++) {
                        store.table("t" + table).put(id, Json.object().put("text", TEXT));
                    }
                    store.table("log")
                            .put(String.format("%010d", number), Json.object().put("text", TEXT));
                    return true;
                });
            }

            var content = (long) THINGS * TABLES * TEXT.length();
            assertThat(Files.size(folder.resolve("state.mv"))).isLessThan(4 * content);
            for (int table = 0; table < TABLES; table++) {
                assertThat(store.table("t" + table).all()).hasSize(THINGS);
            }
        }
    }

    @Test
    void theFileDoesNotSayHowOurCodeIsCalled() throws IOException {
        try (var store = Store.open(folder, 0)) {
            store.table("things").put("one", Json.object().put("text", TEXT));
        }

        var content = Files.readString(folder.resolve("state.mv"), StandardCharsets.ISO_8859_1);
        assertThat(content).contains("things", TEXT).doesNotContain("awsstandin");
    }
}
