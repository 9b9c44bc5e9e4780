package dev.concord.service;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class SafeSettingsTests {
    private final MockEnvironment environment = new MockEnvironment()
            .withProperty("spring.security.oauth2.resourceserver.jwt.issuer-uri", "https://id.example")
            .withProperty("spring.security.oauth2.resourceserver.jwt.audiences", "concord-api")
            .withProperty("spring.datasource.username", "concord_portal")
            .withProperty("spring.flyway.user", "concord");

    @Test
    void startsWithSafeSettings() {
        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @Test
    void namesAStandInThatPosesAsAws() {
        environment.setProperty("concord.aws.endpoint", "http://127.0.0.1:4566");
        assertThatThrownBy(this::check).isInstanceOf(UnsafeSettings.class).hasMessageContaining("concord.aws.endpoint");
    }

    @Test
    void namesDemoPeopleTheEmbeddedDatabaseAndMissingTokenChecks() {
        environment.setProperty("concord.local.demo-people", "true");
        environment.setProperty("concord.local.embedded-database", "true");
        environment.setProperty("server.servlet.session.cookie.secure", "false");
        environment.setProperty("spring.security.oauth2.resourceserver.jwt.issuer-uri", "");
        environment.setProperty("spring.security.oauth2.resourceserver.jwt.audiences", "");
        assertThatThrownBy(this::check)
                .hasMessageContaining("concord.local.demo-people")
                .hasMessageContaining("concord.local.embedded-database")
                .hasMessageContaining("cookie.secure")
                .hasMessageContaining("issuer-uri")
                .hasMessageContaining("audiences");
    }

    @Test
    void namesIssuersThatAnybodyOnTheWayCouldBe() {
        environment.setProperty("spring.security.oauth2.resourceserver.jwt.issuer-uri", "http://id.example");
        environment.setProperty("spring.security.oauth2.client.provider.concord.issuer-uri", "HTTP://id.example");
        environment.setProperty("spring.security.oauth2.client.provider.other.issuer-uri", "https://id.example");
        assertThatThrownBy(this::check)
                .hasMessageContaining("resourceserver.jwt.issuer-uri is no https address")
                .hasMessageContaining("client.provider.concord.issuer-uri is no https address")
                .hasMessageNotContaining("provider.other");
    }

    @Test
    void namesAPortalThatWouldOwnItsTrail() {
        environment.setProperty("spring.flyway.user", "concord_portal");
        assertThatThrownBy(this::check).hasMessageContaining("spring.flyway.user is the portal's own role");
        environment.setProperty("spring.flyway.user", "");
        assertThatThrownBy(this::check).hasMessageContaining("spring.flyway.user is missing");
        environment.setProperty("spring.flyway.enabled", "false");
        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @Test
    void theProfileLocalMayHaveThemAll() {
        environment.setActiveProfiles("local");
        environment.setProperty("concord.aws.endpoint", "http://127.0.0.1:4566");
        assertThatCode(this::check).doesNotThrowAnyException();
    }

    private void check() {
        SafeSettings.check(environment);
    }
}
