package dev.concord.local.signin;

import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/** The provider's endpoints and its sign-in page, in front of the portal's own security. Needs a {@link LocalIssuer}. */
@Configuration(proxyBeanMethods = false)
@Profile("local")
class LocalSignIn {

    @Bean
    @Order(1)
    SecurityFilterChain localProvider(HttpSecurity http, ProviderSession session, JWKSource<SecurityContext> keys)
            throws Exception {
        var decoder = NimbusJwtDecoder.withJwkSource(keys).build();
        http.oauth2AuthorizationServer(server -> {
            http.securityMatcher(server.getEndpointsMatcher());
            server.tokenGenerator(tokens(keys)).oidc(Customizer.withDefaults());
        });
        http.oauth2ResourceServer(resource -> resource.jwt(jwt -> jwt.decoder(decoder)));
        http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated());
        http.exceptionHandling(failures -> failures.defaultAuthenticationEntryPointFor(
                new LoginUrlAuthenticationEntryPoint(SignInPage.PATH),
                new MediaTypeRequestMatcher(MediaType.TEXT_HTML)));
        session.applyTo(http);
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain localSignInPage(HttpSecurity http, ProviderSession session) throws Exception {
        http.securityMatcher(new ProviderPages());
        http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
        http.exceptionHandling(failures -> failures.accessDeniedHandler((request, response, outdatedForm) -> {
            response.sendRedirect("/");
        }));
        http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(SignInPage.POLICY)));
        session.applyTo(http);
        return http.build();
    }

    @Bean
    ProviderSession localProviderSession() {
        return new ProviderSession();
    }

    @Bean
    JWKSource<SecurityContext> localKeys(LocalIssuer issuer) {
        return new ImmutableJWKSet<>(SigningKey.of(issuer.secrets()));
    }

    @Bean
    RegisteredClientRepository localClients(LocalIssuer issuer) {
        return LocalClients.of(issuer);
    }

    @Bean
    AuthorizationServerSettings localIssuerSettings(LocalIssuer issuer) {
        return AuthorizationServerSettings.builder().issuer(issuer.url()).build();
    }

    private static JwtGenerator tokens(JWKSource<SecurityContext> keys) {
        JwtEncoder encoder = new NimbusJwtEncoder(keys);
        var generator = new JwtGenerator(encoder);
        generator.setJwtCustomizer(new TokenClaims());
        return generator;
    }
}
