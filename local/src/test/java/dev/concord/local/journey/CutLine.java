package dev.concord.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A network between a browser and the portal that can be cut: connections break at once, and new ones are refused. */
final class CutLine implements AutoCloseable {
    private final ServerSocket door;
    private final int portal;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    CutLine(int portal) {
        this.portal = portal;
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::letIn);
    }

    int port() {
        return door.getLocalPort();
    }

    void cut() {
        cut = true;
        open.forEach(CutLine::reset);
    }

    void mend() {
        cut = false;
    }

    @Override
    public void close() throws IOException {
        door.close();
        cut();
    }

    private void letIn() {
        while (!door.isClosed()) {
            try {
                connect(door.accept());
            } catch (IOException closed) {
                cut = true;
            }
        }
    }

    private void connect(Socket browser) throws IOException {
        if (cut) {
            reset(browser);
            return;
        }
        var there = new Socket(InetAddress.getLoopbackAddress(), portal);
        open.add(browser);
        open.add(there);
        Thread.ofVirtual().start(() -> carry(browser, there));
        Thread.ofVirtual().start(() -> carry(there, browser));
    }

    private void carry(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException broken) {
            reset(to);
        } finally {
            open.remove(from);
        }
    }

    /** Without a farewell, unless it is closed already. */
    private static void reset(Socket socket) {
        try (socket) {
            socket.setSoLinger(true, 0);
        } catch (IOException closed) {
            assertThat(socket.isClosed()).isTrue();
        }
    }
}
