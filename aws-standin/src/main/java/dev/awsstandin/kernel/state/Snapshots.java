package dev.awsstandin.kernel.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Named copies of all state, clock offset included, that outlive restarts. Taking and restoring one happens between
 * two writes. The log of calls and the keys that the stand-in seals with are no part of them: both go on.
 */
public final class Snapshots {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final String SUFFIX = ".snapshot";
    private static final Set<String> NOT_STATE = Set.of(CallLog.TABLE, Secrets.TABLE);

    private final Store store;
    private final Path folder;
    private final Runnable restored;

    /** @param restored told when a state was restored, before anybody else writes */
    public Snapshots(Store store, Path folder, Runnable restored) {
        this.store = store;
        this.folder = folder;
        this.restored = restored;
    }

    /** Keeps the present state under the name, in the place of what was kept under it before. */
    public void take(String name) {
        var file = new SnapshotFile(path(name));
        store.copy(state -> file.write(state, NOT_STATE));
    }

    /** Lets everything be as it was when the snapshot was taken. */
    public void restore(String name) {
        store.replace(new SnapshotFile(existing(name)).read(), NOT_STATE, restored);
    }

    public void remove(String name) {
        try {
            Files.delete(existing(name));
        } catch (IOException e) {
            throw new UncheckedIOException("The snapshot %s cannot be removed".formatted(name), e);
        }
    }

    /** The names, sorted. */
    public List<String> names() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(SUFFIX))
                    .map(file -> file.substring(0, file.length() - SUFFIX.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The snapshots cannot be listed", e);
        }
    }

    private Path existing(String name) {
        var path = path(name);
        if (!Files.exists(path)) {
            throw new IllegalArgumentException("There is no snapshot called " + name);
        }
        return path;
    }

    private Path path(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "A snapshot's name has at most 64 letters, digits, dots, dashes and underscores");
        }
        return folder.resolve(name + SUFFIX);
    }
}
