package dev.concord.local.signin;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;

/**
 * The portal as a client of the local provider. The endpoints are given outright: the provider answers on the portal's
 * port, which is still closed when the portal would ask it for them.
 */
@Configuration(proxyBeanMethods = false)
@Profile("local")
class LocalPortalClient {

    /** The portal's name for its provider, wherever that is. */
    static final String REGISTRATION = "concord";

    @Bean
    ClientRegistrationRepository portalClient(LocalIssuer issuer) {
        return new InMemoryClientRegistrationRepository(ClientRegistration.withRegistrationId(REGISTRATION)
                .clientId(LocalIssuer.PORTAL)
                .clientSecret(issuer.portalSecret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .scope("openid", "profile", "email")
                .issuerUri(issuer.url())
                .authorizationUri(issuer.url() + "/oauth2/authorize")
                .tokenUri(issuer.url() + "/oauth2/token")
                .jwkSetUri(issuer.url() + "/oauth2/jwks")
                .userNameAttributeName(IdTokenClaimNames.SUB)
                .providerConfigurationMetadata(Map.of("end_session_endpoint", issuer.url() + "/connect/logout"))
                .build());
    }
}
