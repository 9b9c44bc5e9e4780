package dev.concord.local.postgres;

import dev.concord.local.CannotStart;
import dev.concord.local.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** The data folder of a PostgreSQL server. */
record PostgresData(Path folder) {

    /** Makes the folder ready for a server of these binaries: right version, initialised, closed to others. */
    void prepare(PostgresBinaries binaries, String superuserPassword) throws IOException {
        if (Files.exists(folder)) {
            requireVersion(binaries.majorVersion());
        } else {
            initialise(binaries, superuserPassword);
        }
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }

    private void requireVersion(String expected) throws IOException {
        var file = folder.resolve("PG_VERSION");
        var found = Files.exists(file) ? Files.readString(file).strip() : "unknown";
        if (!found.equals(expected)) {
            throw new CannotStart(
                    "The data in %s is of PostgreSQL version %s, Concord runs %s: start with --fresh to delete it, or choose another folder with CONCORD_HOME."
                            .formatted(folder, found, expected));
        }
    }

    /** Beside its final place first: a half-made folder must never be taken for data. */
    private void initialise(PostgresBinaries binaries, String superuserPassword) throws IOException {
        var unfinished = folder.resolveSibling(folder.getFileName() + ".new");
        FileTree.delete(unfinished);
        var password = Files.createTempFile(
                "concord",
                ".password",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(password, superuserPassword);
            new PostgresCommand(binaries)
                    .run(
                            "initdb",
                            "--pgdata=" + unfinished,
                            "--username=postgres",
                            "--pwfile=" + password,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8",
                            "--locale=C");
        } finally {
            Files.delete(password);
        }
        Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    }
}
