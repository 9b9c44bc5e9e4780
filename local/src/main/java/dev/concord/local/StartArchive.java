package dev.concord.local;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/**
 * The classes that a start loads, prepared by the JVM so that later starts take half the time. Made in the background,
 * with what the processor has to spare, after a start that wrote down which classes it loaded.
 */
final class StartArchive implements AutoCloseable {

    private static final String PROPERTY = "concord.archive";
    private static final StartArchive NOTHING_TO_DO = new StartArchive(() -> {});

    private final Runnable giveUp;

    private StartArchive(Runnable giveUp) {
        this.giveUp = giveUp;
    }

    /** Begins to make the archive that the property {@value PROPERTY} names; does nothing without it. */
    static StartArchive begin() {
        var named = System.getProperty(PROPERTY, "");
        try {
            return named.isEmpty() ? NOTHING_TO_DO : begin(Path.of(named), jars());
        } catch (IOException e) {
            LoggerFactory.getLogger(StartArchive.class).warn("Later starts stay as slow as this one", e);
            return NOTHING_TO_DO;
        }
    }

    /** The JVM archives no classes of folders; it takes an archive of the jars that its class path begins with. */
    private static String jars() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(part -> part.endsWith(".jar"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** For a JVM that is to take the archive that this one knows of, or else to write the list that it is made of. */
    static List<String> options() {
        var named = System.getProperty(PROPERTY, "");
        if (named.isEmpty()) {
            return List.of();
        }
        var taken = Files.exists(Path.of(named)) ? "-XX:SharedArchiveFile=%s" : "-XX:DumpLoadedClassList=%s.list";
        return List.of(taken.formatted(named), "-D%s=%s".formatted(PROPERTY, named));
    }

    private static Path list(Path archive) {
        return archive.resolveSibling(archive.getFileName() + ".list");
    }

    /**
     * The list of loaded classes is beside the archive, its name ends in {@code .list}. A JVM that is writing an archive hears
     * no polite signal, and on a busy machine that takes minutes.
     */
    static StartArchive begin(Path archive, String classPath) throws IOException {
        var loaded = list(archive);
        if (Files.exists(archive) || !Files.exists(loaded)) {
            return NOTHING_TO_DO;
        }
        var unfinished = archive.resolveSibling(archive.getFileName() + ".part");
        var making = dump(completeLines(loaded), unfinished, classPath);
        var taken = making.onExit().thenAccept(ended -> take(ended, unfinished, archive));
        return new StartArchive(() -> {
            making.destroyForcibly();
            taken.join();
        });
    }

    /** The JVM still writes to its list, so the last line may be cut off. */
    private static Path completeLines(Path list) throws IOException {
        var lines = Files.readAllLines(list);
        return Files.write(list.resolveSibling(list.getFileName() + ".read"), lines.subList(0, lines.size() - 1));
    }

    private static Process dump(Path classes, Path archive, String classPath) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        return new ProcessBuilder(List.of(
                        "nice",
                        "-n",
                        "19",
                        java.toString(),
                        "-Xshare:dump",
                        "-XX:SharedClassListFile=" + classes,
                        "-XX:SharedArchiveFile=" + archive,
                        "-XX:+UseSerialGC",
                        "-Xmx768m",
                        "-Xlog:disable",
                        "-cp",
                        classPath))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void take(Process ended, Path unfinished, Path archive) {
        try {
            if (ended.exitValue() == 0) {
                Files.move(unfinished, archive, StandardCopyOption.ATOMIC_MOVE);
            } else {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            LoggerFactory.getLogger(StartArchive.class).warn("The archive {} was not kept", archive, e);
        }
    }

    /** An archive that is not finished is given up. */
    @Override
    public void close() {
        giveUp.run();
    }
}
