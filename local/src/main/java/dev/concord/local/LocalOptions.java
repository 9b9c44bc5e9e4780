package dev.concord.local;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;

/** What was asked for on the command line. */
record LocalOptions(int port, Path home, boolean fresh, boolean dev) {

    private static final int DEFAULT_PORT = 8080;

    LocalOptions {
        if (port < 1 || port > 65_535) {
            throw new CannotStart("A port is a number from 1 to 65535, not %d.".formatted(port));
        }
        home = home.toAbsolutePath().normalize();
    }

    /** Understands {@code --port N}, {@code --home FOLDER}, {@code --fresh} and {@code --dev}; the script takes {@code --debug} for itself. */
    static LocalOptions of(List<String> arguments) {
        int port = DEFAULT_PORT;
        var home = Path.of(".concord");
        boolean fresh = false;
        boolean dev = false;
        var left = new ArrayDeque<>(arguments);
        while (!left.isEmpty()) {
            var option = left.pop();
            switch (option) {
                case "--port" -> port = number(valueOf(option, left));
                case "--home" -> home = Path.of(valueOf(option, left));
                case "--fresh" -> fresh = true;
                case "--dev" -> dev = true;
                default ->
                    throw new CannotStart(
                            "Unknown option %s: there are --fresh, --port N, --dev and --debug.".formatted(option));
            }
        }
        return new LocalOptions(port, home, fresh, dev);
    }

    private static String valueOf(String option, ArrayDeque<String> left) {
        if (left.isEmpty()) {
            throw new CannotStart("The option %s needs a value.".formatted(option));
        }
        return left.pop();
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new CannotStart("A port is a number from 1 to 65535, not %s.".formatted(text), e);
        }
    }
}
