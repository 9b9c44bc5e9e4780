package dev.awsstandin.fuzz.http;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Sends bytes to the stand-in and reads one answer; each time on a connection of its own. */
public final class RawPort {

    private final int port;
    private final Duration patience;

    public RawPort(URI endpoint, Duration patience) {
        this.port = endpoint.getPort();
        this.patience = patience;
    }

    /** Nothing came within the time that anything may take. */
    public static final class Hang extends RuntimeException {
        private static final long serialVersionUID = 1;

        Hang(Throwable cause) {
            super("Neither an answer nor the end of the connection", cause);
        }
    }

    public RawAnswer send(FuzzCase request) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(Math.toIntExact(patience.toMillis()));
            // Thousands of connections would otherwise linger after their end.
            socket.setSoLinger(true, 0);
            return exchange(socket, request);
        } catch (SocketTimeoutException e) {
            throw new Hang(e);
        } catch (IOException e) {
            return RawAnswer.closed();
        }
    }

    private static RawAnswer exchange(Socket socket, FuzzCase request) throws IOException {
        try {
            socket.getOutputStream().write(request.bytes());
            socket.getOutputStream().flush();
            if (!request.whole()) {
                socket.shutdownOutput();
            }
        } catch (IOException e) {
            // An answer may have come before everything was sent.
            return answer(new BufferedInputStream(socket.getInputStream()), request);
        }
        return answer(new BufferedInputStream(socket.getInputStream()), request);
    }

    private static RawAnswer answer(InputStream in, FuzzCase request) throws IOException {
        var line = line(in);
        if (line.isEmpty()) {
            return RawAnswer.closed();
        }
        var status = Integer.parseInt(line.split(" ", 3)[1]);
        var headers = headers(in);
        if (status < 200) {
            return answer(in, request);
        }
        return RawAnswer.of(status, headers, request.isHead() ? new byte[0] : body(in, headers));
    }

    private static byte[] body(InputStream in, Map<String, String> headers) throws IOException {
        var length = headers.get("content-length");
        return length == null ? new byte[0] : in.readNBytes(Integer.parseInt(length));
    }

    private static Map<String, String> headers(InputStream in) throws IOException {
        var headers = new HashMap<String, String>();
        for (var line = line(in); !line.isEmpty(); line = line(in)) {
            var colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return headers;
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            line.append((char) c);
        }
        return new String(line.toString().strip().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
