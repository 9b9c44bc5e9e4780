package dev.awsstandin.wire.sigv4;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Percent-encoding by RFC 3986, as signatures want it, and its reverse, which never fails. */
public final class PercentEncoding {

    private static final String UNRESERVED = "-_.~";
    private static final String HEX = "0123456789ABCDEF";

    private PercentEncoding() {}

    static String encode(String text) {
        var encoded = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            if (c < 128 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0)) {
                encoded.append(c);
            } else {
                encoded.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
            }
        }
        return encoded.toString();
    }

    /** Decodes; a percent sign that starts no code stays as it is. */
    public static String decode(String text, boolean plusIsSpace) {
        var bytes = new ByteArrayOutputStream();
        var raw = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < raw.length; i++) {
            if (raw[i] == '%' && i + 2 < raw.length && hex(raw[i + 1]) >= 0 && hex(raw[i + 2]) >= 0) {
                bytes.write(hex(raw[i + 1]) << 4 | hex(raw[i + 2]));
                i += 2;
            } else {
                bytes.write(raw[i] == '+' && plusIsSpace ? ' ' : raw[i]);
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** The decoded parameters of a query, in order. */
    public static List<Map.Entry<String, String>> parameters(String query) {
        return pairs(query, false);
    }

    /** The decoded fields of a form, in order. */
    public static List<Map.Entry<String, String>> fields(String form) {
        return pairs(form, true);
    }

    private static List<Map.Entry<String, String>> pairs(String text, boolean plusIsSpace) {
        var pairs = new ArrayList<Map.Entry<String, String>>();
        for (var piece : text.split("&", -1)) {
            if (!piece.isEmpty()) {
                var equals = piece.indexOf('=');
                var name = equals < 0 ? piece : piece.substring(0, equals);
                var value = equals < 0 ? "" : piece.substring(equals + 1);
                pairs.add(Map.entry(decode(name, plusIsSpace), decode(value, plusIsSpace)));
            }
        }
        return pairs;
    }

    private static int hex(byte b) {
        return Character.digit((char) b, 16);
    }
}
