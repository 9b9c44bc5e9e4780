package dev.concord.service;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** The REST API takes bearer tokens of the OpenID provider, and nothing else: no session, no cookie, hence no CSRF. */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {
    @Bean
    @Order(20)
    SecurityFilterChain apiChain(HttpSecurity http) {
        http.securityMatcher("/api/**");
        http.authorizeHttpRequests(requests -> requests.requestMatchers("/api/v1/openapi", "/api/v1/openapi/**")
                .permitAll()
                .anyRequest()
                .authenticated());
        http.oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults()));
        http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        http.csrf(csrf -> csrf.disable());
        return http.build();
    }
}
