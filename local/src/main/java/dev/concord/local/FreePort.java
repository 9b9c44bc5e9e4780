package dev.concord.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports of the loopback interface. */
public final class FreePort {

    private FreePort() {}

    /** A port that nobody listened on a moment ago. */
    public static int any() {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Refuses a port that another program holds on either address that a browser takes for localhost. */
    static void require(int port) {
        if (taken("127.0.0.1", port) || (hasIpv6() && taken("::1", port))) {
            throw new CannotStart("Port %d is taken by another program: stop that, or choose another port with --port."
                    .formatted(port));
        }
    }

    private static boolean taken(String address, int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private static boolean hasIpv6() {
        return !taken("::1", 0);
    }
}
