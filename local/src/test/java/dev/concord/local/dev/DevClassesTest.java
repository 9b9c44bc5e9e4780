package dev.concord.local.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DevClassesTest {
    @TempDir
    private Path checkout;

    private List<SourceModule> modules;

    @BeforeEach
    void twoModulesThatWereBuilt() throws IOException {
        modules = SourceModule.of(checkout);
        write("backend/src/main/java/Price.java", "public class Price { public static int of() { return 1; } }");
        write(
                "ui/src/main/java/Shown.java",
                "public class Shown { public static String text() { return \"costs \" + Price.of(); } }");
        write("ui/src/main/resources/styles.css", "old");
        build("backend", List.of());
        build("ui", List.of(checkout.resolve("backend/target/start/classes")));
    }

    @Test
    void runsTheClassesOfTheBuildAndTheResourcesOfTheSources() throws Exception {
        var classes = classes();
        write("ui/src/main/resources/styles.css", "new");
        assertThat(shown(classes)).isEqualTo("costs 1");
        assertThat(resource(classes, "styles.css")).isEqualTo("new");
        assertThat(resource(classes, "bundle-of-ui.json")).isEqualTo("made");
    }

    @Test
    void compilesTheModuleThatChangedAndThoseThatNeedIt() throws Exception {
        var classes = classes();
        var changed = write(
                "backend/src/main/java/Price.java", "public class Price { public static long of() { return 2; } }");
        assertThat(classes.compile(Set.of(changed))).isEmpty();
        assertThat(shown(classes)).isEqualTo("costs 2");
    }

    @Test
    void aDeletedClassIsGone() throws Exception {
        var classes = classes();
        var added = write("ui/src/main/java/Added.java", "class Added {}");
        classes.compile(Set.of(added));
        assertThat(resources(classes, "Added.class")).isPresent();
        Files.delete(added);
        assertThat(classes.compile(Set.of(added))).isEmpty();
        assertThat(resources(classes, "Added.class")).isEmpty();
    }

    @Test
    void staysAsItWasWhenSomethingDoesNotCompile() throws Exception {
        var classes = classes();
        var changed = write("backend/src/main/java/Price.java", "public class Price { int of() { return \"\"; } }");
        assertThat(classes.compile(Set.of(changed)))
                .singleElement()
                .asString()
                .contains("Price.java:1: incompatible types");
        assertThat(shown(classes)).isEqualTo("costs 1");
    }

    @Test
    void seesWhatWasWrittenMadeOrDeleted() throws Exception {
        var before = Look.at(modules);
        assertThat(Look.at(modules)).isEqualTo(before);
        var made = write("ui/src/main/java/Made.java", "class Made {}");
        var deleted = checkout.resolve("ui/src/main/resources/styles.css");
        Files.delete(deleted);
        assertThat(Look.at(modules).changedSince(before)).containsExactlyInAnyOrder(made, deleted);
    }

    private DevClasses classes() throws IOException {
        return new DevClasses(modules, checkout.resolve("dev"), List.of(), checkout.resolve("launcher"));
    }

    private Path write(String name, String content) throws IOException {
        var file = checkout.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private void build(String module, List<Path> classPath) throws IOException {
        var built = checkout.resolve(module).resolve("target/start");
        var classes = Files.createDirectories(built.resolve("classes"));
        assertThat(new Javac().compile(List.of(checkout.resolve(module + "/src/main/java")), classPath, classes))
                .isEmpty();
        Files.writeString(classes.resolve("bundle-of-%s.json".formatted(module)), "made");
        try (var jar = new JarOutputStream(Files.newOutputStream(built.resolve(module + "-1.jar")));
                Stream<Path> files = Files.list(classes)) {
            for (var file : files.toList()) {
                jar.putNextEntry(new JarEntry(file.getFileName().toString()));
                Files.copy(file, jar);
            }
        }
    }

    private static URLClassLoader loader(DevClasses classes) throws IOException {
        var urls = new java.net.URL[classes.classPath().size()];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = classes.classPath().get(i).toUri().toURL();
        }
        return new URLClassLoader(urls, null);
    }

    private static Object shown(DevClasses classes) throws Exception {
        try (var loader = loader(classes)) {
            return loader.loadClass("Shown").getMethod("text").invoke(null);
        }
    }

    private static java.util.Optional<Path> resources(DevClasses classes, String name) {
        return classes.classPath().stream()
                .map(part -> part.resolve(name))
                .filter(Files::exists)
                .findFirst();
    }

    private static String resource(DevClasses classes, String name) throws IOException {
        return Files.readString(resources(classes, name).orElseThrow());
    }
}
