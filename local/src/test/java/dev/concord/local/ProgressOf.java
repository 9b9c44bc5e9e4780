package dev.concord.local;

import java.io.OutputStream;
import java.io.PrintStream;

/** Progress for tests. */
public final class ProgressOf {

    private ProgressOf() {}

    /** Told to nobody. */
    public static Progress nobody() {
        return new Progress(new PrintStream(OutputStream.nullOutputStream()), false);
    }
}
