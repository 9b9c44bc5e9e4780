package dev.awsstandin.kernel.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** The file that all tables are in. It is for one writer at a time. */
final class TableFile implements AutoCloseable {

    // Each commit writes what it touches anew. From time to time what is left of sparse places is moved, to use them
    // again.
    private static final int COMMITS_TO_TIDYING = 200;
    private static final int TIDY_PERCENT = 50;
    private static final int MOST_MOVED_BYTES = 8 * 1024 * 1024;

    private final MVStore file;
    private final Map<String, MVMap<String, Document>> tables = new ConcurrentHashMap<>();

    private TableFile(MVStore file) {
        this.file = file;
    }

    /**
     * Opens the file in this folder, creating both where they are missing.
     *
     * @param retentionMillis how long replaced pages stay readable
     */
    static TableFile open(Path folder, int retentionMillis) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder %s cannot be made".formatted(folder), e);
        }
        var file = new MVStore.Builder()
                .fileName(folder.resolve("state.mv").toString())
                .autoCommitDisabled()
                .open();
        file.setRetentionTime(retentionMillis);
        return new TableFile(file);
    }

    /** The tables that were opened, with all that was not committed yet. */
    Map<String, MVMap<String, Document>> tables() {
        return tables;
    }

    /** The named table, which is made where it is missing. */
    MVMap<String, Document> table(String name) {
        return tables.computeIfAbsent(name, missing -> file.openMap(missing, DocumentType.map()));
    }

    /** Brings everything to the disk; answers the tables as they are now, whatever is changed later. */
    Map<String, MVMap<String, Document>> commit() {
        var version = file.getCurrentVersion();
        if (version % COMMITS_TO_TIDYING == 0) {
            file.compact(TIDY_PERCENT, MOST_MOVED_BYTES);
        }
        file.commit();
        var committed = new HashMap<String, MVMap<String, Document>>();
        tables.forEach((name, table) -> committed.put(name, table.openVersion(version)));
        return committed;
    }

    /** Keeps what was committed last readable until what is answered has run. */
    Runnable keep() {
        var usage = file.registerVersionUsage();
        return () -> file.deregisterVersionUsage(usage);
    }

    @Override
    public void close() {
        if (!file.isClosed()) {
            file.close();
        }
    }
}
