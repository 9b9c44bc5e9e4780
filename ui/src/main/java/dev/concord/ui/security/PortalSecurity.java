package dev.concord.ui.security;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Whoever opens the portal signs in at the OpenID provider; signing out ends the session there as well. */
@Configuration
class PortalSecurity {
    static final int AFTER_THE_API = 100;

    private static final String[] OPEN_TO_ALL = {
        "/styles.css",
        "/styles/**",
        "/icons/**",
        "/favicon.svg",
        "/keys.js",
        "/scheme.js",
        "/environments.js",
        "/aura/**"
    };

    /** Vaadin's client makes functions and styles of its own at run time, hence the two unsafe sources. */
    private static final String CONTENT = "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
            + "connect-src 'self' ws: wss:; object-src 'none'; base-uri 'self'; frame-ancestors 'none'";

    @Bean
    @Order(AFTER_THE_API)
    SecurityFilterChain portal(HttpSecurity http, ClientRegistrationRepository providers) throws Exception {
        http.authorizeHttpRequests(requests -> requests.requestMatchers(OPEN_TO_ALL)
                .permitAll()
                .requestMatchers(EndpointRequest.to("health"))
                .permitAll());
        http.headers(headers -> headers.contentSecurityPolicy(content -> content.policyDirectives(CONTENT))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)));
        http.oauth2Login(login -> login.userInfoEndpoint(user -> user.userAuthoritiesMapper(new GroupRoles())));
        http.sessionManagement(session -> session.sessionFixation(fixation -> fixation.changeSessionId()));
        // An address with a parameter is not known as a view here, hence anyRequest; views guard themselves.
        http.with(
                VaadinSecurityConfigurer.vaadin(),
                vaadin -> vaadin.oauth2LoginPage("/oauth2/authorization/concord", "{baseUrl}")
                        .anyRequest(AuthorizedUrl::authenticated)
                        .logoutSuccessHandler(endingTheSessionAt(providers)));
        return http.build();
    }

    private static OidcClientInitiatedLogoutSuccessHandler endingTheSessionAt(ClientRegistrationRepository providers) {
        var handler = new OidcClientInitiatedLogoutSuccessHandler(providers);
        handler.setPostLogoutRedirectUri("{baseUrl}/");
        return handler;
    }
}
