package dev.concord.ui.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.audit.AuditTrail;
import dev.concord.shared.Slice;
import dev.concord.ui.People;
import dev.concord.ui.PortalTest;
import java.net.URI;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Another site's page that opens the line of news with the cookie of whoever looks at it. */
class PushOriginTest extends PortalTest {
    private static final int FORBIDDEN = 403;

    @LocalServerPort
    int port;

    @Autowired
    AuditTrail trail;

    private TestBrowser browser;

    @BeforeEach
    void somebodyIsSignedIn() {
        browser = new TestBrowser(port);
        browser.signIn("ines");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "http://localhost", "http://localhost:1", "null", "garbage"})
    void aForeignPageHearsNothing(String origin) {
        assertThat(push(origin, "/VAADIN/push?v-r=push&v-uiId=0&v-pushId=x")).isEqualTo(FORBIDDEN);
        assertThat(push(origin, "/?v-r=push&v-uiId=0&v-pushId=x")).isEqualTo(FORBIDDEN);
        var latest = People.as(
                        "daniel", () -> trail.entries("push", Slice.first(1)).items(), "concord-auditors")
                .getFirst();
        assertThat(latest.reason()).isEqualTo("It was not sent by a page of Concord");
        assertThat(latest.actor()).isEqualTo("ines");
    }

    @Test
    void thePortalsOwnPageDoes() {
        assertThat(push("http://localhost:" + port, "/VAADIN/push?v-r=push&v-uiId=0&v-pushId=x"))
                .isNotEqualTo(FORBIDDEN);
    }

    private int push(String origin, String address) {
        return browser.send(HttpRequest.newBuilder(URI.create(browser.portal() + address))
                        .header("Origin", origin)
                        .GET())
                .statusCode();
    }
}
