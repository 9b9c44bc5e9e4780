package dev.concord.service;

import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The REST API takes bearer tokens of the OpenID provider, and nothing else: no session, no cookie, hence no CSRF. */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {
    @Bean
    @Order(20)
    SecurityFilterChain apiChain(HttpSecurity http, ApiPerson person) {
        http.securityMatcher("/api/**");
        http.authorizeHttpRequests(requests -> requests.requestMatchers("/api/v1/openapi", "/api/v1/openapi.yaml")
                .permitAll()
                .anyRequest()
                .authenticated());
        http.oauth2ResourceServer(server -> server.jwt(jwt -> jwt.jwtAuthenticationConverter(person)));
        http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        http.requestCache(cache -> cache.disable());
        http.csrf(csrf -> csrf.disable());
        http.headers(headers -> headers.contentSecurityPolicy(
                        content -> content.policyDirectives("default-src 'none'; frame-ancestors 'none'"))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)));
        return http.build();
    }

    /** A token that never ends would be good for ever once it is stolen. */
    @Bean
    OAuth2TokenValidator<Jwt> tokensEnd() {
        return new JwtClaimValidator<>(JwtClaimNames.EXP, Objects::nonNull);
    }
}
