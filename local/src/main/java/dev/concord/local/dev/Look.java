package dev.concord.local.dev;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** When each source was last written, at one moment. */
record Look(Map<Path, FileTime> files) {

    Look {
        files = Map.copyOf(files);
    }

    static Look at(List<SourceModule> modules) throws IOException {
        var notes = new Notes();
        for (var module : modules) {
            Files.walkFileTree(module.main(), notes);
        }
        return new Look(notes.files);
    }

    /** What was written, made or deleted since. */
    Set<Path> changedSince(Look before) {
        var changed = new TreeSet<Path>(files.keySet());
        changed.addAll(before.files.keySet());
        changed.removeIf(file -> Objects.equals(files.get(file), before.files.get(file)));
        return changed;
    }

    private static final class Notes extends SimpleFileVisitor<Path> {
        private final Map<Path, FileTime> files = new HashMap<>();

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            files.put(file, attributes.lastModifiedTime());
            return FileVisitResult.CONTINUE;
        }

        /** Editors replace files: one that has gone in this moment is there at the next look, or really gone. */
        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (failure instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw failure;
        }
    }
}
