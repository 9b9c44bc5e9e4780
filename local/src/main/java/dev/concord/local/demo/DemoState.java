package dev.concord.local.demo;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

/** What of the demo is known to be finished. Only saves time: whatever is missing here is looked up and made again. */
public final class DemoState {

    private final Path file;
    private final Properties facts = new Properties();

    private DemoState(Path file) {
        this.file = file;
    }

    public static DemoState in(Path file) {
        var state = new DemoState(file);
        try {
            if (Files.exists(file)) {
                state.facts.load(new StringReader(Files.readString(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return state;
    }

    synchronized Optional<String> find(String name) {
        return Optional.ofNullable(facts.getProperty(name));
    }

    boolean done(String what) {
        return find(what).isPresent();
    }

    synchronized void put(String name, String value) {
        facts.setProperty(name, value);
        var text = new StringWriter();
        try {
            facts.store(text, null);
            var fresh = Files.createTempFile(file.getParent(), "demo", ".new");
            Files.writeString(fresh, text.toString());
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
