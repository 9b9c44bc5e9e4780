package dev.awsstandin.fuzz;

import dev.awsstandin.fuzz.http.HttpText;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Spoils the bytes of a body. */
final class BodyMutation {

    private static final List<String> VALUES = List.of(
            "NaN",
            "Infinity",
            "-",
            "01",
            "1e400",
            "1e999999999",
            "-1e-999999999",
            "9".repeat(500),
            "\"\\ud800\"",
            "\"\\u00",
            "'a'",
            "/* a */ 1",
            "\"\u0000\"",
            "[".repeat(10_000),
            "{\"a\":".repeat(10_000),
            "[".repeat(99) + "]".repeat(99));
    private static final List<String> FIELDS = List.of(
            "Tags.member.999999999.Key=a",
            "Tags.member.0.Key=a",
            "Tags.member.-1.Key=a",
            "Tags.member.01.Key=a",
            "Tags.member=a",
            "Tags=a",
            "Tags.member.1=a",
            "Tag.1=a",
            "Tag.99999999999999999999.Key=a",
            "VpcId.1=a",
            "Filter.1.Value=a",
            "Filter.1.Value.1.2.3=a",
            "RoleName=%zz%",
            "RoleName=%c3%28",
            "RoleName.RoleName=a",
            "Action=ListRoles",
            "Version=1",
            "MaxItems=1e9",
            "MaxItems=NaN",
            "=a",
            "=",
            ".=a",
            "...member.1=a",
            "%00=%00");

    private final RandomGenerator random;

    BodyMutation(RandomGenerator random) {
        this.random = random;
    }

    HttpText spoil(HttpText request) {
        return request.body(spoilt(request.body(), isForm(request)));
    }

    private static boolean isForm(HttpText request) {
        return request.headers().stream().anyMatch(header -> header.value().endsWith("urlencoded"));
    }

    private byte[] spoilt(byte[] body, boolean form) {
        return switch (random.nextInt(12)) {
            case 0 -> flipped(body);
            case 1 -> Arrays.copyOf(body, random.nextInt(body.length + 1));
            case 2 -> joined(body, body);
            case 3 -> inserted(body, new byte[] {(byte) 0xc3, (byte) 0x28});
            case 4 -> inserted(body, new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80});
            case 5 -> inserted(body, new byte[random.nextInt(1, 5)]);
            case 6 -> joined(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf}, body);
            case 7 -> new String(body, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16);
            case 8 -> " ".repeat(random.nextInt(100_000)).getBytes(StandardCharsets.UTF_8);
            default -> form ? field(body) : replacedValue(body);
        };
    }

    private byte[] flipped(byte[] body) {
        var flipped = body.clone();
        for (int i = random.nextInt(1, 4); i > 0 && flipped.length > 0; i--) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    private byte[] inserted(byte[] body, byte[] what) {
        var at = random.nextInt(body.length + 1);
        return joined(joined(Arrays.copyOf(body, at), what), Arrays.copyOfRange(body, at, body.length));
    }

    /** A field more: of a list without bounds, of another form, or one that is there already. */
    private byte[] field(byte[] body) {
        var fields = new String(body, StandardCharsets.UTF_8).split("&", -1);
        var more = random.nextBoolean()
                ? FIELDS.get(random.nextInt(FIELDS.size()))
                : fields[random.nextInt(fields.length)] + Texts.nasty(random);
        return joined(body, ("&" + more).repeat(1 << random.nextInt(8)).getBytes(StandardCharsets.UTF_8));
    }

    /** One value of the JSON becomes what is hardly JSON, or comes twice. */
    private byte[] replacedValue(byte[] body) {
        var text = new String(body, StandardCharsets.UTF_8);
        var colon = text.indexOf(':', random.nextInt(text.length() + 1));
        if (colon < 0) {
            return VALUES.get(random.nextInt(VALUES.size())).getBytes(StandardCharsets.UTF_8);
        }
        var value = VALUES.get(random.nextInt(VALUES.size()));
        var end = text.indexOf(',', colon);
        var rest = end < 0 ? "}" : text.substring(end);
        return (text.substring(0, colon + 1) + value + rest).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[] one, byte[] other) {
        var joined = new ByteArrayOutputStream();
        joined.writeBytes(one);
        joined.writeBytes(other);
        return joined.toByteArray();
    }
}
