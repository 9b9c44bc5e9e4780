package dev.concord.ui.security;

import com.vaadin.flow.spring.security.UidlRedirectStrategy;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import java.time.Clock;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;

/** Whoever opens the portal signs in at an OpenID provider; signing out ends the session there as well. */
@Configuration
class PortalSecurity {
    static final int AFTER_THE_API = 100;

    private final ClientRegistrationRepository providers;
    private final SessionEnd ends;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    PortalSecurity(
            ClientRegistrationRepository providers, SessionEnd ends, Clock clock, ApplicationEventPublisher events) {
        this.providers = providers;
        this.ends = ends;
        this.clock = clock;
        this.events = events;
    }

    @Bean
    @Order(AFTER_THE_API)
    SecurityFilterChain portal(HttpSecurity http, SignIn signIn, RefusedRequests refused) {
        http.authorizeHttpRequests(requests -> requests.requestMatchers(OpenPaths.FILES)
                .permitAll()
                .requestMatchers(OpenPaths.PAGES)
                .permitAll()
                .requestMatchers(EndpointRequest.to("health"))
                .permitAll());
        http.headers(PortalHeaders::set);
        signIn.applyTo(http);
        http.sessionManagement(session -> session.sessionFixation(fixation -> fixation.changeSessionId()));
        http.requestCache(cache -> cache.disable());
        http.exceptionHandling(
                failures -> failures.authenticationEntryPoint(new SignInEntry()).accessDeniedHandler(refused));
        http.addFilterAfter(new SessionLimits(ends, clock), HeaderWriterFilter.class);
        http.addFilterAfter(new Doorkeeper(OpenPaths.all(), events), SessionLimits.class);
        http.addFilterAfter(new OwnOrigin(events), Doorkeeper.class);
        // An address with a parameter is not known as a view here, hence anyRequest; views guard themselves.
        http.with(
                VaadinSecurityConfigurer.vaadin(),
                vaadin -> vaadin.anyRequest(AuthorizedUrl::authenticated)
                        .enableRequestCacheConfiguration(false)
                        .enableExceptionHandlingConfiguration(false)
                        .addLogoutHandler((request, response, who) -> SessionCookie.forget(request, response))
                        .logoutSuccessHandler(endingTheSessionAt()));
        return http.build();
    }

    /** A provider that cannot end its session is said goodbye to here. */
    private OidcClientInitiatedLogoutSuccessHandler endingTheSessionAt() {
        var handler = new OidcClientInitiatedLogoutSuccessHandler(providers);
        handler.setPostLogoutRedirectUri("{baseUrl}/");
        handler.setDefaultTargetUrl(SessionEndedPage.PATH + "?why=signed_out&back=/");
        handler.setRedirectStrategy(new UidlRedirectStrategy());
        return handler;
    }
}
