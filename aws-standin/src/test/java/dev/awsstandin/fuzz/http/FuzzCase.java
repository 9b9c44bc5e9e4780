package dev.awsstandin.fuzz.http;

import java.nio.charset.StandardCharsets;

/**
 * One thing to send.
 *
 * @param what the operation that it began as, or what else it is
 * @param whole whether all bytes that it announces are there
 * @param http whether it is a request, however wrong, and not just bytes
 */
public record FuzzCase(String what, byte[] bytes, boolean whole, boolean http) {

    private static final int SHOWN = 4_000;

    /** For a person to read, and to send again. */
    public String shown() {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        var visible = new StringBuilder();
        text.chars().limit(SHOWN).forEach(c -> {
            if (c == '\n' || (c >= ' ' && c < 0x7f)) {
                visible.append((char) c);
            } else if (c != '\r') {
                visible.append("\\x%02x".formatted(c));
            }
        });
        return "%s%n%s%s".formatted(what, visible, text.length() > SHOWN ? "… %d bytes".formatted(text.length()) : "");
    }

    public boolean isHead() {
        return new String(bytes, 0, Math.min(5, bytes.length), StandardCharsets.ISO_8859_1).equals("HEAD ");
    }

    public boolean isControl() {
        return what.startsWith("control");
    }
}
