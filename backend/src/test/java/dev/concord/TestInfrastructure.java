package dev.concord;

import java.nio.charset.StandardCharsets;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** A database of the context's own, and a decoder for tokens signed with a key of the tests. */
@TestConfiguration(proxyBeanMethods = false)
public class TestInfrastructure {
    public static final SecretKey KEY = new SecretKeySpec(
            "a key that only the tests know, long enough".getBytes(StandardCharsets.UTF_8), "HmacSHA256");

    @Bean
    DataSource dataSource() {
        return TestPostgres.newPool();
    }

    @Bean
    JwtDecoder jwtDecoder() {
        return NimbusJwtDecoder.withSecretKey(KEY).build();
    }
}
