package dev.concord.ui.security;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;

/** Signing in at a provider and being signed out by it. */
@Component
class SignIn {
    private final ClientRegistrationRepository providers;
    private final PortalPeople people;
    private final GroupRoles roles;
    private final SignedIn signedIn;
    private final SignInFailed failed;
    private final ProviderSignOut signOut;

    SignIn(
            ClientRegistrationRepository providers,
            PortalPeople people,
            GroupRoles roles,
            SignedIn signedIn,
            SignInFailed failed,
            ProviderSignOut signOut) {
        this.providers = providers;
        this.people = people;
        this.roles = roles;
        this.signedIn = signedIn;
        this.failed = failed;
        this.signOut = signOut;
    }

    void applyTo(HttpSecurity http) {
        http.oauth2Login(login -> login.loginPage(SignInStart.PAGE)
                .authorizationEndpoint(start -> start.authorizationRequestResolver(new SignInStart(providers)))
                .userInfoEndpoint(user -> user.oidcUserService(people).userAuthoritiesMapper(roles))
                .successHandler(signedIn)
                .failureHandler(failed));
        http.oidcLogout(logout -> logout.oidcSessionRegistry(new NoSessionRegistry())
                .backChannel(notice -> notice.logoutHandler(signOut)));
    }
}
