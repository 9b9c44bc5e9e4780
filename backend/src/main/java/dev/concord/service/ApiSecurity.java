package dev.concord.service;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.JwkSetUriJwtDecoderBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.session.DisableEncodeUrlFilter;
import org.springframework.web.filter.OncePerRequestFilter;

/** The REST API takes bearer tokens of the OpenID provider, and nothing else: no session, no cookie, hence no CSRF. */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {
    @Bean
    @Order(20)
    SecurityFilterChain apiChain(HttpSecurity http, ApiPerson person, ApiFaults faults, Rates rates) {
        http.securityMatcher("/api/**");
        http.addFilterBefore(guarded(faults), DisableEncodeUrlFilter.class);
        http.addFilterAfter(new RateFilter(rates), BearerTokenAuthenticationFilter.class);
        http.authorizeHttpRequests(requests -> requests.requestMatchers("/api/v1/openapi", "/api/v1/openapi.yaml")
                .permitAll()
                .anyRequest()
                .authenticated());
        http.oauth2ResourceServer(server -> server.jwt(jwt -> jwt.jwtAuthenticationConverter(person))
                .authenticationEntryPoint(faults)
                .accessDeniedHandler(faults));
        http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        http.requestCache(cache -> cache.disable());
        http.csrf(csrf -> csrf.disable());
        http.headers(headers -> headers.contentSecurityPolicy(
                        content -> content.policyDirectives("default-src 'none'; frame-ancestors 'none'"))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)));
        return http.build();
    }

    private static OncePerRequestFilter guarded(ApiFaults faults) {
        return new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
                    throws IOException, ServletException {
                faults.guard(request, response, rest);
            }
        };
    }

    /** Whatever else the provider's keys are good for. */
    @Bean
    JwkSetUriJwtDecoderBuilderCustomizer oneAlgorithm() {
        return decoder -> decoder.jwsAlgorithm(SignatureAlgorithm.RS256);
    }

    /** A token that never ends would be good for ever once it is stolen. */
    @Bean
    OAuth2TokenValidator<Jwt> tokensEnd() {
        return new JwtClaimValidator<>(JwtClaimNames.EXP, Objects::nonNull);
    }
}
