package dev.awsstandin.wire.http;

import java.nio.charset.StandardCharsets;

/** The bytes of a body. */
public final class Content {

    private final byte[] bytes;

    private Content(byte[] bytes) {
        this.bytes = bytes;
    }

    public static Content of(byte[] bytes) {
        return new Content(bytes.clone());
    }

    public static Content of(String text) {
        return new Content(text.getBytes(StandardCharsets.UTF_8));
    }

    public static Content none() {
        return new Content(new byte[0]);
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Whether a byte is 0: JSON has one in UTF-16 and UTF-32, and none in UTF-8. */
    public boolean hasNul() {
        for (var each : bytes) {
            if (each == 0) {
                return true;
            }
        }
        return false;
    }

    public boolean isEmpty() {
        return bytes.length == 0;
    }
}
