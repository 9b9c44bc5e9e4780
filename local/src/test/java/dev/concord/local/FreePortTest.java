package dev.concord.local;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FreePortTest {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "0.0.0.0"})
    void namesATakenPortAndTheWayOut(String address) throws IOException {
        try (var other = new ServerSocket()) {
            other.bind(new InetSocketAddress(address, 0));
            assertThatThrownBy(() -> FreePort.require(other.getLocalPort()))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("Port %d is taken".formatted(other.getLocalPort()))
                    .hasMessageContaining("--port");
        }
    }

    @Test
    void acceptsAFreePort() {
        int port = FreePort.any();
        assertThatCode(() -> FreePort.require(port)).doesNotThrowAnyException();
    }
}
