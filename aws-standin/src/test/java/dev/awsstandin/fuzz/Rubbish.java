package dev.awsstandin.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.random.RandomGenerator;

/** Bytes that are hardly HTTP. */
final class Rubbish {

    private static final List<String> TEXTS = List.of(
            "\r\n",
            "\r\n\r\n\r\n",
            "GET",
            "GET /",
            "GET / HTTP/1.1",
            "GET / HTTP/1.1\r\n\r\n",
            "GET / HTTP/9.9\r\nHost: 127.0.0.1\r\n\r\n",
            "GET / HTTP/0.9\r\n\r\n",
            "GET / HTTP/1.0\r\n\r\n",
            "GET  /  HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
            "GET http://elsewhere.example/ HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
            "GET http:///// HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
            "CONNECT elsewhere.example:443 HTTP/1.1\r\nHost: elsewhere.example\r\n\r\n",
            "OPTIONS * HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
            "GET * HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
            "GET nothing HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nHost: 127.0.0.2\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n folded: yes\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nNo colon\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n: no name\r\n\r\n",
            "GET / HTTP/1.1\nHost: 127.0.0.1\n\n",
            "GET /\u0000 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
            "GET /_standin/clock HTTP/1.1\r\n\r\n",
            "GET /_standin/ HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
            "GET /_studio/ HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
            "GET /_studio/%zz?token=%zz HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
            "POST /_standin/clock HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 10\r\n\r\n{",
            "POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello",
            "POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
            "POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nhello\r\n",
            "POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\nhello\r\n0\r\n\r\n",
            "POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\nhello\r\n",
            "POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\n\r\n5;a=b\r\nhello\r\n0\r\nX-Amz-Date: a\r\n\r\n",
            "POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhel",
            "POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n",
            "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
            "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003",
            "SSH-2.0-OpenSSH_9.6\r\n");

    private final RandomGenerator random;

    Rubbish(RandomGenerator random) {
        this.random = random;
    }

    byte[] any() {
        var bytes = text().getBytes(StandardCharsets.ISO_8859_1);
        if (random.nextInt(3) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private String text() {
        return switch (random.nextInt(12)) {
            case 0 -> "GET /" + "a".repeat(100_000) + " HTTP/1.1\r\n\r\n";
            case 1 -> "GET / HTTP/1.1\r\n" + "X-A: b\r\n".repeat(10_000) + "\r\n";
            case 2 -> noise();
            default -> TEXTS.get(random.nextInt(TEXTS.size()));
        };
    }

    private String noise() {
        var noise = new byte[random.nextInt(1, 2_000)];
        random.nextBytes(noise);
        return new String(noise, StandardCharsets.ISO_8859_1);
    }
}
