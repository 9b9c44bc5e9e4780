package dev.awsstandin.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Listens to what is logged, which goes to the standard error, and passes it on. */
final class ErrorOutput implements AutoCloseable {

    private final PrintStream before = System.err;
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();

    ErrorOutput() {
        System.setErr(new PrintStream(new Both(), true, StandardCharsets.UTF_8));
    }

    /** What was logged since the last time it was asked. */
    synchronized String news() {
        var news = heard.toString(StandardCharsets.UTF_8);
        heard.reset();
        return news;
    }

    private synchronized void hear(byte[] bytes, int from, int length) {
        heard.write(bytes, from, length);
        before.write(bytes, from, length);
    }

    private final class Both extends OutputStream {

        @Override
        public void write(int b) {
            hear(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            hear(bytes, from, length);
        }
    }

    @Override
    public void close() {
        System.setErr(before);
    }
}
