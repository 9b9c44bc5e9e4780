package dev.concord.ui;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;

/** The portal as a client of the small OpenID provider, and settings under which nothing leaves the JVM. */
@TestConfiguration
class TestProvider {
    private static final String TOKENS = "spring.security.oauth2.resourceserver.jwt.";

    static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("db-scheduler.enabled", "false"),
            Map.entry("server.servlet.session.cookie.name", "concord"),
            Map.entry("server.servlet.session.cookie.secure", "false"),
            Map.entry(TOKENS + "issuer-uri", SmallProvider.PROVIDER.url()),
            Map.entry(TOKENS + "jwk-set-uri", SmallProvider.PROVIDER.url() + "/jwks"),
            Map.entry(TOKENS + "audiences", "concord-api"),
            Map.entry("concord.aws.region", "eu-west-1"),
            Map.entry("concord.aws.account-id", "447120983316"),
            Map.entry("concord.aws.domain-id", "dzd_tests"),
            Map.entry("concord.aws.external-id", "tests"),
            Map.entry("concord.aws.access-key-id", "AKIATESTS"),
            Map.entry("concord.aws.secret-access-key", "tests"));

    @Bean
    ClientRegistrationRepository providers() {
        return new InMemoryClientRegistrationRepository(ClientRegistration.withRegistrationId("concord")
                .clientId("concord")
                .clientSecret("secret")
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .scope("openid")
                .issuerUri(SmallProvider.PROVIDER.url())
                .authorizationUri(SmallProvider.PROVIDER.url() + "/authorize")
                .tokenUri(SmallProvider.PROVIDER.url() + "/token")
                .jwkSetUri(SmallProvider.PROVIDER.url() + "/jwks")
                .userNameAttributeName("sub")
                .build());
    }

    /** Takes tasks and never runs one. */
    @Bean
    SchedulerClient schedulerThatOnlyTakes(DataSource database) {
        return SchedulerClient.Builder.create(database).tableName("outbox_task").build();
    }
}
