package dev.awsstandin.wire;

import static dev.awsstandin.RunningStandin.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.awsstandin.RunningStandin;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A body of 64 MB is not taken in. */
class LargeBodiesTest {

    private static final int MEGABYTE = 1024 * 1024;
    private static final int LARGE = 64 * MEGABYTE;

    @RegisterExtension
    static final RunningStandin STANDIN = new RunningStandin();

    @Test
    void whatIsAnnouncedAsTooLargeIsRefusedAtOnce() throws IOException {
        try (var socket = open("Content-Length: " + LARGE)) {
            assertThat(statusLine(socket)).contains(" 413 ");
        }
        assertAnswers();
    }

    @Test
    void whatTurnsOutToBeTooLargeIsNotReadToItsEnd() throws IOException {
        try (var socket = open("Transfer-Encoding: chunked")) {
            var sent = sendUntilRefused(socket);

            assertThat(sent).isLessThan(LARGE);
        }
        assertAnswers();
    }

    /** How many bytes went out before the connection was closed; all of them when it never was. */
    private static int sendUntilRefused(Socket socket) throws IOException {
        var out = socket.getOutputStream();
        var chunk = ("100000\r\n" + "x".repeat(MEGABYTE) + "\r\n").getBytes(StandardCharsets.UTF_8);
        for (int sent = 0; sent < LARGE; sent += MEGABYTE) {
            try {
                out.write(chunk);
            } catch (IOException closed) {
                return sent;
            }
        }
        return LARGE;
    }

    private static Socket open(String length) throws IOException {
        var socket =
                new Socket(InetAddress.getLoopbackAddress(), STANDIN.endpoint().getPort());
        var head = "POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Amz-Target: SageMaker.ListTags\r\n" + length + "\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    private static String statusLine(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)).readLine();
    }

    private static void assertAnswers() {
        assertThat(STANDIN.sts(ADMINISTRATOR).getCallerIdentity().account()).isEqualTo(RunningStandin.ACCOUNT);
    }
}
