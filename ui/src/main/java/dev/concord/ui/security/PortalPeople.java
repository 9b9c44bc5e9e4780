package dev.concord.ui.security;

import dev.concord.identity.Claims;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Takes whom the provider vouches for, if that is a person of the Identity Center. */
@Component
class PortalPeople implements OAuth2UserService<OidcUserRequest, OidcUser> {
    static final String NO_PERSON = "no_person";

    private final OidcUserService users = new OidcUserService();
    private final Claims claims;

    PortalPeople(Claims claims) {
        this.claims = claims;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        var user = users.loadUser(request);
        if (claims.person(user).isEmpty()) {
            throw new OAuth2AuthenticationException(new OAuth2Error(NO_PERSON));
        }
        return user;
    }
}
