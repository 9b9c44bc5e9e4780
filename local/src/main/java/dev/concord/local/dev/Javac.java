package dev.concord.local.dev;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** The compiler of the JDK that runs this, as the build uses it but without the build's checks. */
final class Javac {
    private static final String RELEASE = "21";

    private final JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "a JDK");

    /** Compiles all sources of the folders; the errors, a line each, none when the classes are there. */
    List<String> compile(List<Path> folders, List<Path> classPath, Path classes) throws IOException {
        var said = new DiagnosticCollector<JavaFileObject>();
        try (var files = compiler.getStandardFileManager(said, Locale.ROOT, null)) {
            var sources = files.getJavaFileObjectsFromPaths(sources(folders));
            compiler.getTask(null, files, said, options(classPath, classes), null, sources)
                    .call();
        }
        return said.getDiagnostics().stream()
                .filter(one -> one.getKind() == Diagnostic.Kind.ERROR)
                .map(Javac::line)
                .toList();
    }

    private static List<String> options(List<Path> classPath, Path classes) {
        var path = classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        return List.of(
                "--release",
                RELEASE,
                "-g",
                "-parameters",
                "-proc:none",
                "-nowarn",
                "-d",
                classes.toString(),
                "-cp",
                path);
    }

    private static List<Path> sources(List<Path> folders) throws IOException {
        var sources = new ArrayList<Path>();
        for (var folder : folders) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
            }
        }
        return sources;
    }

    private static String line(Diagnostic<? extends JavaFileObject> one) {
        var source = one.getSource();
        var where = source == null ? "" : "%s:%d: ".formatted(source.getName(), one.getLineNumber());
        return where + one.getMessage(Locale.ROOT);
    }
}
