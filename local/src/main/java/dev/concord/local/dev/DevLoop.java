package dev.concord.local.dev;

import dev.concord.local.CannotStart;
import dev.concord.local.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Runs the portal over the sources of a checkout, and starts it again with what changed in them. */
public final class DevLoop implements AutoCloseable {
    private static final int PAUSE_MILLIS = 500;

    private final List<SourceModule> modules;
    private final DevClasses classes;
    private final PortalChild portal;
    private final Consumer<String> say;
    private final CountDownLatch closed = new CountDownLatch(1);

    private DevLoop(List<SourceModule> modules, DevClasses classes, PortalChild portal, Consumer<String> say) {
        this.modules = modules;
        this.classes = classes;
        this.portal = portal;
        this.say = say;
    }

    /**
     * Goes on from what was built in a checkout.
     *
     * @param command options of the portal's JVM, its class and the class's arguments
     */
    public static DevLoop in(String checkout, Supplier<List<String>> command, Consumer<String> say) {
        var local = Path.of(checkout, "local", "target", "start").toAbsolutePath();
        var modules = SourceModule.of(Path.of(checkout).toAbsolutePath());
        try {
            FileTree.delete(local.resolve("dev"));
            var classes =
                    new DevClasses(modules, local.resolve("dev"), libraries(local, modules), local.resolve("classes"));
            return new DevLoop(modules, classes, new PortalChild(command, say), say);
        } catch (IOException e) {
            throw new CannotStart("There is no build to go on from: start by ./concord start --dev.", e);
        }
    }

    /** All that the launcher runs with, but for the modules that are made anew. */
    private static List<Path> libraries(Path local, List<SourceModule> modules) throws IOException {
        try (var jars = Files.list(local.resolve("lib"))) {
            return jars.filter(jar -> modules.stream()
                            .noneMatch(module -> jar.getFileName().toString().startsWith(module.name() + "-")))
                    .sorted()
                    .toList();
        }
    }

    /** Returns when it is closed. */
    public void run() {
        try {
            portal.start(classes.classPath());
            say.accept("watching the sources of backend and ui");
            watch();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new CannotStart("The portal cannot be started: %s.".formatted(e.getMessage()), e);
        }
    }

    /** Waits until sources have changed and then rest: an editor may write many. */
    private void watch() throws InterruptedException, IOException {
        var taken = Look.at(modules);
        var last = taken;
        while (!closed.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
            var now = Look.at(modules);
            if (now.equals(last) && !now.equals(taken)) {
                takeUp(now.changedSince(taken));
                taken = now;
            }
            last = now;
        }
    }

    private void takeUp(Set<Path> changed) throws IOException {
        var names = changed.stream().map(file -> file.getFileName().toString()).collect(Collectors.joining(", "));
        if (changed.stream().allMatch(this::servedFromTheSources)) {
            say.accept("changed: %s; load the page again".formatted(names));
            return;
        }
        say.accept("changed: %s; compiling".formatted(names));
        var errors = classes.compile(changed);
        if (errors.isEmpty()) {
            portal.stop();
            portal.start(classes.classPath());
        } else {
            errors.forEach(say);
            say.accept("it does not compile, the portal goes on as it was");
        }
    }

    private boolean servedFromTheSources(Path file) {
        return modules.stream()
                .anyMatch(module -> file.startsWith(module.resources().resolve("META-INF/resources")));
    }

    @Override
    public void close() {
        closed.countDown();
        portal.stop();
    }
}
