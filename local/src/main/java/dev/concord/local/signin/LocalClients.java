package dev.concord.local.signin;

import dev.concord.local.DemoPeople;
import dev.concord.local.DemoPerson;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** Who may ask the provider for tokens: the portal for whoever signs in, and each demo person from a command line. */
final class LocalClients {

    /** The demo people's own clients guard nothing: whoever reaches this port may sign in as any of them anyway. */
    static final String DEMO_SECRET = "local-demo";

    private static final int CHEAPEST_STRENGTH = 4;

    private LocalClients() {}

    static RegisteredClientRepository of(LocalIssuer issuer) {
        var clients = new ArrayList<RegisteredClient>(List.of(portal(issuer)));
        DemoPeople.all().forEach(person -> clients.add(commandLine(person)));
        return new InMemoryRegisteredClientRepository(clients);
    }

    private static RegisteredClient portal(LocalIssuer issuer) {
        return RegisteredClient.withId(LocalIssuer.PORTAL)
                .clientId(LocalIssuer.PORTAL)
                .clientName("Concord")
                .clientSecret(encoded(issuer.portalSecret()))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUris(uris -> addresses(issuer)
                        .forEach(address -> uris.add(address + "/login/oauth2/code/" + LocalPortalClient.REGISTRATION)))
                .postLogoutRedirectUris(uris -> addresses(issuer).forEach(address -> uris.add(address + "/")))
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .scope(OidcScopes.EMAIL)
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .build();
    }

    /** A browser may have come by the number instead of the name. */
    private static List<String> addresses(LocalIssuer issuer) {
        return List.of(
                issuer.url(), "http://127.0.0.1:" + URI.create(issuer.url()).getPort());
    }

    private static RegisteredClient commandLine(DemoPerson person) {
        return RegisteredClient.withId(person.id())
                .clientId(person.id())
                .clientName(person.name())
                .clientSecret(encoded(DEMO_SECRET))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scope(LocalIssuer.API_SCOPE)
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(Duration.ofHours(1))
                        .build())
                .build();
    }

    /** Long random secrets and public ones alike gain nothing from a slow hash. */
    private static String encoded(String secret) {
        return "{bcrypt}" + new BCryptPasswordEncoder(CHEAPEST_STRENGTH).encode(secret);
    }
}
