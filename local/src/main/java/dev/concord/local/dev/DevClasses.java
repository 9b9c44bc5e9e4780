package dev.concord.local.dev;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The classes of the portal's modules: first those of the build, then what was compiled since, each time in new folders. */
final class DevClasses {
    private final List<SourceModule> modules;
    private final Path folder;
    private final List<Path> libraries;
    private final List<Path> rest = new ArrayList<>();
    private final Javac javac = new Javac();
    private List<Path> classes;
    private int round;

    /**
     * @param folder must not exist
     * @param libraries jars that the modules need beside each other
     * @param launcher classes that start the portal
     */
    DevClasses(List<SourceModule> modules, Path folder, List<Path> libraries, Path launcher) throws IOException {
        this.modules = modules;
        this.folder = folder;
        this.libraries = libraries;
        var first = new ArrayList<Path>();
        for (var module : modules) {
            var unpacked = Unpacked.of(jar(module), folder.resolve(module.name()));
            first.add(unpacked.classes());
            rest.add(unpacked.rest());
        }
        rest.add(launcher);
        classes = first;
    }

    private static Path jar(SourceModule module) throws IOException {
        try (var files = Files.newDirectoryStream(module.built(), module.name() + "-*.jar")) {
            return files.iterator().next();
        }
    }

    /** Compiles the modules that hold what changed, and those that need them; errors a line each, and then all stays as it was. */
    List<String> compile(Set<Path> changed) throws IOException {
        int from = 0;
        while (from < modules.size() && changed.stream().noneMatch(modules.get(from)::holds)) {
            from++;
        }
        round++;
        var made = new ArrayList<>(classes.subList(0, from));
        for (var module : modules.subList(from, modules.size())) {
            var target = Files.createDirectories(folder.resolve("%s-%d".formatted(module.name(), round)));
            var path = Stream.concat(made.stream(), libraries.stream()).toList();
            var errors = javac.compile(module.javaFolders(), path, target);
            if (!errors.isEmpty()) {
                return errors;
            }
            made.add(target);
        }
        classes = made;
        return List.of();
    }

    /** Resources come straight from the sources. The jars stand first: only then the JVM takes an archive of their classes. */
    List<Path> classPath() {
        var resources = modules.stream().map(SourceModule::resources);
        return Stream.of(libraries.stream(), resources, classes.stream(), rest.stream())
                .flatMap(parts -> parts)
                .toList();
    }
}
