package dev.concord.local.signin;

import dev.concord.local.FreePort;
import dev.concord.local.LocalSecrets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The local provider with the smallest portal behind it: one page that says who is signed in. */
final class SmallPortal implements AutoCloseable {

    private static final String ALONE = "small-portal";

    private final String url;
    private final ConfigurableApplicationContext context;

    private SmallPortal(String url, ConfigurableApplicationContext context) {
        this.url = url;
        this.context = context;
    }

    static SmallPortal start(Path home) {
        return start(home, FreePort.any());
    }

    static SmallPortal start(Path home, int port) {
        var url = "http://localhost:" + port;
        var issuer = new LocalIssuer(url, LocalSecrets.in(home.resolve("secrets")));
        var context = new SpringApplicationBuilder(Application.class)
                .profiles("local")
                .properties(Map.of(
                        "server.port",
                        port,
                        "server.address",
                        "127.0.0.1",
                        "spring.main.banner-mode",
                        "off",
                        ALONE,
                        true))
                .initializers(made -> made.getBeanFactory().registerSingleton("localIssuer", issuer))
                .run("--server.servlet.session.cookie.secure=false", "--server.servlet.session.cookie.name=small");
        return new SmallPortal(url, context);
    }

    String url() {
        return url;
    }

    int port() {
        return java.net.URI.create(url).getPort();
    }

    @Override
    public void close() {
        context.close();
    }

    /** Only for itself: the real portal, started beside it in tests, finds it in its package and leaves it alone. */
    @ConditionalOnBooleanProperty(ALONE)
    @SpringBootConfiguration
    @ComponentScan
    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        ErrorMvcAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        JacksonAutoConfiguration.class,
        SecurityAutoConfiguration.class,
        SecurityFilterAutoConfiguration.class,
        ServletWebSecurityAutoConfiguration.class
    })
    static class Application {

        @Bean
        SecurityFilterChain portal(HttpSecurity http) throws Exception {
            http.oauth2Login(login -> login.loginPage("/oauth2/authorization/" + LocalPortalClient.REGISTRATION));
            http.logout(Customizer.withDefaults());
            http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated());
            return http.build();
        }
    }

    @ConditionalOnBooleanProperty(ALONE)
    @RestController
    static class WhoAmI {

        @GetMapping(value = "/", produces = MediaType.TEXT_HTML_VALUE)
        String claims(@AuthenticationPrincipal OidcUser user) {
            return new TreeMap<>(user.getClaims()).toString();
        }
    }
}
