package dev.concord.service;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.aws.AwsSettings;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class SafeSettingsTests {
    private final MockEnvironment environment = new MockEnvironment()
            .withProperty("spring.security.oauth2.resourceserver.jwt.issuer-uri", "https://id.example")
            .withProperty("spring.security.oauth2.resourceserver.jwt.audiences", "concord-api");

    @Test
    void startsWithSafeSettings() {
        assertThatCode(() -> check(null)).doesNotThrowAnyException();
    }

    @Test
    void namesAStandInThatPosesAsAws() {
        assertThatThrownBy(() -> check(URI.create("http://127.0.0.1:4566")))
                .isInstanceOf(UnsafeSettings.class)
                .hasMessageContaining("concord.aws.endpoint");
    }

    @Test
    void namesDemoPeopleTheEmbeddedDatabaseAndMissingTokenChecks() {
        environment.setProperty("concord.local.demo-people", "true");
        environment.setProperty("concord.local.embedded-database", "true");
        environment.setProperty("spring.security.oauth2.resourceserver.jwt.issuer-uri", "");
        environment.setProperty("spring.security.oauth2.resourceserver.jwt.audiences", "");
        assertThatThrownBy(() -> check(null))
                .hasMessageContaining("concord.local.demo-people")
                .hasMessageContaining("concord.local.embedded-database")
                .hasMessageContaining("issuer-uri")
                .hasMessageContaining("audiences");
    }

    @Test
    void theProfileLocalMayHaveThemAll() {
        environment.setActiveProfiles("local");
        assertThatCode(() -> check(URI.create("http://127.0.0.1:4566"))).doesNotThrowAnyException();
    }

    private void check(URI endpoint) {
        var aws = new AwsSettings(
                "eu-west-1",
                "dzd_x",
                endpoint,
                "x",
                null,
                null,
                Duration.ofSeconds(8),
                Duration.ofSeconds(5),
                Map.of());
        new SafeSettings(environment, aws).afterPropertiesSet();
    }
}
