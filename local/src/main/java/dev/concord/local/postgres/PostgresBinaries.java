package dev.concord.local.postgres;

import dev.concord.local.CannotStart;
import dev.concord.local.FileTree;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL, unpacked from the class path once for each version. */
record PostgresBinaries(Path folder) {

    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

    /** Unpacks into a folder of its own inside {@code parent}, named for the version. */
    static PostgresBinaries unpack(Path parent) throws IOException {
        var archive = PostgresBinaries.class.getResource(ARCHIVE);
        if (archive == null || !runsHere()) {
            throw new CannotStart(
                    "There is no embedded PostgreSQL for %s on %s: Concord starts locally on Linux x86-64."
                            .formatted(System.getProperty("os.name"), System.getProperty("os.arch")));
        }
        var folder = parent.resolve(versionOf(archive));
        if (!Files.exists(folder)) {
            unpack(archive, folder);
        }
        return new PostgresBinaries(folder);
    }

    private static boolean runsHere() {
        return System.getProperty("os.name").equals("Linux")
                && System.getProperty("os.arch").equals("amd64");
    }

    /** The name of the jar, without its ending. */
    private static String versionOf(URL archive) {
        var jar = archive.getPath().replaceFirst("!/.*$", "");
        return jar.substring(jar.lastIndexOf('/') + 1).replaceFirst("\\.jar$", "");
    }

    private static void unpack(URL archive, Path folder) throws IOException {
        Files.createDirectories(folder.getParent());
        var unfinished = Files.createTempDirectory(folder.getParent(), "unpacking");
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive.openStream())))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, unfinished);
            }
        }
        Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwxr-xr-x"));
        moveUnlessThere(unfinished, folder);
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path into) throws IOException {
        var target = into.resolve(entry.getName()).normalize();
        if (!target.startsWith(into)) {
            throw new IOException("The archive of PostgreSQL has an entry outside of it: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, target);
            var mode = (entry.getMode() & 0100) != 0 ? "rwxr-xr-x" : "rw-r--r--";
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(mode));
        }
    }

    private static void moveUnlessThere(Path unfinished, Path folder) throws IOException {
        try {
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (java.nio.file.DirectoryNotEmptyException | java.nio.file.FileAlreadyExistsException e) {
            FileTree.delete(unfinished);
        }
    }

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    /** The first number of the version, as PostgreSQL writes it into its data folders. */
    String majorVersion() throws IOException {
        var output = new PostgresCommand(this).run("postgres", "--version");
        return output.replaceFirst("(?s)^\\D*(\\d+).*$", "$1");
    }
}
