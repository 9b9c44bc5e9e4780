package dev.awsstandin.kernel.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.StringDataType;

/** A copy of all tables in a file of its own, which is there wholly or not at all. */
final class SnapshotFile {

    private final Path path;

    SnapshotFile(Path path) {
        this.path = path;
    }

    void write(Map<String, MVMap<String, Document>> state, Set<String> without) {
        var draft = path.resolveSibling(path.getFileName() + ".draft");
        try {
            Files.createDirectories(path.getParent());
            Files.deleteIfExists(draft);
            fill(draft, state, without);
            Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("The snapshot %s cannot be written".formatted(path), e);
        }
    }

    private static void fill(Path draft, Map<String, MVMap<String, Document>> state, Set<String> without) {
        try (var file = open(draft)) {
            state.forEach((name, documents) -> {
                if (!without.contains(name)) {
                    map(file, name).putAll(documents);
                }
            });
            file.commit();
        }
    }

    Map<String, Map<String, Document>> read() {
        try (var file = open(path)) {
            var state = new HashMap<String, Map<String, Document>>();
            file.getMapNames().forEach(name -> state.put(name, new HashMap<>(map(file, name))));
            return state;
        }
    }

    private static MVStore open(Path path) {
        return new MVStore.Builder()
                .fileName(path.toString())
                .autoCommitDisabled()
                .open();
    }

    private static MVMap<String, Document> map(MVStore file, String name) {
        return file.openMap(
                name,
                new MVMap.Builder<String, Document>()
                        .keyType(StringDataType.INSTANCE)
                        .valueType(new DocumentType()));
    }
}
