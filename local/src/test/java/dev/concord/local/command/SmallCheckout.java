package dev.concord.local.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The real script in a checkout of a few files, with a Maven and a Java that write down what they were asked for. */
final class SmallCheckout {
    private static final List<String> MODULES = List.of("aws-standin", "backend", "ui", "local", "benchmarks");

    private static final String MAVEN = """
            #!/bin/sh
            printf '%s\\n' "$*" >>"$CHECKOUT/maven.calls"
            echo '[INFO] Downloading from central: https://repo.maven.apache.org/a.pom'
            echo '[INFO] Building Concord 0.1.0-SNAPSHOT                                    [1/5]'
            echo '[INFO] Building AWS stand-in 0.1.0-SNAPSHOT                               [2/5]'
            [ ! -p "$CHECKOUT/maven.waits" ] || cat "$CHECKOUT/maven.waits"
            if [ -f "$CHECKOUT/maven.fails" ]; then
              echo '[ERROR] A sentence of the compiler'
              exit 1
            fi
            mkdir -p "$CHECKOUT/ui/src/main/frontend/generated"
            date +%N >"$CHECKOUT/ui/src/main/frontend/generated/index.ts"
            """;

    private static final String JAVA = """
            #!/bin/sh
            [ "$1" != -version ] || exit 0
            printf '%s\\n' "$*" >>"$CHECKOUT/java.calls"
            echo running
            [ ! -p "$CHECKOUT/java.waits" ] || cat "$CHECKOUT/java.waits"
            """;

    private final Path folder;

    SmallCheckout(Path folder) throws IOException {
        this.folder = folder;
        Files.copy(Path.of("..", "concord"), folder.resolve("concord"), StandardCopyOption.COPY_ATTRIBUTES);
        write("pom.xml", "<project/>");
        for (var shared : List.of(".mvn", "migrations", "blueprints", "policies")) {
            write(shared + "/file", shared);
        }
        for (var module : MODULES) {
            write(module + "/pom.xml", "<project/>");
            write(module + "/src/main/java/Code.java", "class Code {}");
            write(module + "/src/test/java/some/CodeTest.java", "class CodeTest {\n    void works() {}\n}");
        }
        program("tools/mvn", MAVEN);
        program("jdk/bin/java", JAVA);
        program("jdk/bin/javac", JAVA);
        write("jdk/release", "JAVA_VERSION=\"25.0.1\"");
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    void write(String name, String content) throws IOException {
        Files.createDirectories(file(name).getParent());
        Files.writeString(file(name), content);
    }

    private void program(String name, String content) throws IOException {
        write(name, content);
        if (!file(name).toFile().setExecutable(true)) {
            throw new IOException(name + " cannot be made a program");
        }
    }

    /** Whoever reads the pipe waits until somebody writes to it. */
    void pipe(String name) throws IOException, InterruptedException {
        new ProcessBuilder("mkfifo", file(name).toString()).inheritIO().start().waitFor();
    }

    /** Each call is a line with its arguments. */
    List<String> calls(String program) throws IOException {
        var calls = file(program + ".calls");
        return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
    }

    Command run(String... arguments) throws IOException {
        var command = new java.util.ArrayList<>(List.of(file("concord").toString()));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).redirectErrorStream(true);
        process.environment().put("CHECKOUT", folder.toString());
        process.environment().put("CONCORD_JAVA_HOME", file("jdk").toString());
        process.environment().merge("PATH", file("tools").toString(), (path, tools) -> tools + ":" + path);
        return new Command(process.start());
    }
}
