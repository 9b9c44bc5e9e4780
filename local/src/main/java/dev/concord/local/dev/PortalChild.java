package dev.concord.local.dev;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The portal in a process of its own. It says itself when it is ready, or why it is not. */
final class PortalChild {
    private static final int PATIENCE_SECONDS = 20;

    private final Supplier<List<String>> command;
    private final Consumer<String> say;
    private volatile @Nullable Process process;

    /** @param command options of the JVM, the class to start, its arguments; asked for at each start */
    PortalChild(Supplier<List<String>> command, Consumer<String> say) {
        this.command = command;
        this.say = say;
    }

    void start(List<Path> classPath) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var path = classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        var whole = new ArrayList<>(List.of(
                java, "-Xmx768m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED"));
        whole.addAll(List.of("-Xlog:disable", "-D%s=true".formatted(FreshStyles.PROPERTY), "-cp", path));
        whole.addAll(command.get());
        var started = new ProcessBuilder(whole)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        process = started;
        Thread.ofVirtual().start(() -> ended(started.onExit().join()));
    }

    private void ended(Process one) {
        if (one.equals(process)) {
            say.accept("the portal has ended; the next change of its sources starts it again");
        }
    }

    /** Lets work in flight come to an end, for some time. */
    void stop() {
        var running = process;
        process = null;
        if (running != null) {
            running.destroy();
            running.onExit()
                    .completeOnTimeout(running, PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .join();
            running.destroyForcibly().onExit().join();
        }
    }
}
