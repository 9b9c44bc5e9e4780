package dev.concord.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;

/** The folder that keeps all data of Concord on this machine. Held by one process at a time. */
public final class LocalHome implements AutoCloseable {

    /** What one start with all demo data takes, with room for some work. */
    static final long BYTES_NEEDED = 600L << 20;

    private static final String MARKER = "concord-home";
    private static final String MARKER_TEXT =
            "Concord keeps its local data here; ./concord start --fresh deletes it.\n";

    private final Path folder;
    private final HomeLock lock;

    private LocalHome(Path folder, HomeLock lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** Opens the folder, making it where there is none; refuses one that is somebody else's, busy, or on a full disk. */
    static LocalHome open(Path folder, long bytesNeeded) {
        try {
            claim(folder);
            requireSpace(folder, bytesNeeded);
            return new LocalHome(folder, HomeLock.on(folder));
        } catch (IOException e) {
            throw new CannotStart("The data folder %s cannot be written: %s.".formatted(folder, reason(e)), e);
        }
    }

    private static void claim(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (!Files.exists(folder.resolve(MARKER))) {
            requireEmpty(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            Files.writeString(folder.resolve(MARKER), MARKER_TEXT);
        }
        requireOwn(folder);
    }

    private static void requireEmpty(Path folder) throws IOException {
        try (var entries = Files.list(folder)) {
            if (entries.findAny().isPresent()) {
                throw new CannotStart(
                        "The folder %s is not a data folder of Concord and not empty: choose another with CONCORD_HOME."
                                .formatted(folder));
            }
        }
    }

    /** PostgreSQL works only on files of the user that runs it, so root is no exception. */
    private static void requireOwn(Path folder) throws IOException {
        var probe = Files.createTempFile(folder, "probe", "");
        try {
            var owner = Files.getOwner(folder.resolve(MARKER));
            if (!owner.equals(Files.getOwner(probe))) {
                throw new CannotStart(
                        "The data folder %s belongs to the user %s: start Concord as that user, or choose another folder with CONCORD_HOME."
                                .formatted(folder, owner.getName()));
            }
        } finally {
            Files.delete(probe);
        }
    }

    private static void requireSpace(Path folder, long bytesNeeded) throws IOException {
        long free = Files.getFileStore(folder).getUsableSpace();
        if (free < bytesNeeded) {
            throw new CannotStart("The disk of the data folder %s is nearly full: %d MB are free, Concord needs %d MB."
                    .formatted(folder, free >> 20, bytesNeeded >> 20));
        }
    }

    private static String reason(IOException e) {
        return switch (e) {
            case java.nio.file.AccessDeniedException denied -> "no permission for " + denied.getFile();
            case java.nio.file.FileAlreadyExistsException exists -> exists.getFile() + " is not a folder";
            default -> Objects.requireNonNullElse(e.getMessage(), e.toString());
        };
    }

    /** Deletes all that Concord kept here; the folder itself and who holds it stay. */
    void empty() {
        try (var entries = Files.list(folder)) {
            for (var entry : entries.toList()) {
                if (!entry.endsWith(MARKER) && !entry.endsWith(HomeLock.FILE)) {
                    FileTree.delete(entry);
                }
            }
        } catch (IOException e) {
            throw new CannotStart("The data folder %s cannot be emptied: %s.".formatted(folder, reason(e)), e);
        }
    }

    public Path folder() {
        return folder;
    }

    Path postgresBinaries() {
        return folder.resolve("postgres-bin");
    }

    Path aws() {
        return folder.resolve("aws");
    }

    /** What of the demo is finished. */
    Path demoState() {
        return aws().resolve("demo.properties");
    }

    Path log() {
        return folder.resolve("concord.log");
    }

    Path secrets() {
        return folder.resolve("secrets.properties");
    }

    @Override
    public void close() {
        lock.close();
    }
}
