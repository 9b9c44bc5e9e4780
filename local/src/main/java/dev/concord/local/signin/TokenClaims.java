package dev.concord.local.signin;

import dev.concord.local.DemoPeople;
import dev.concord.local.DemoPerson;
import java.util.List;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** Says in every token who the person is; tokens for the API are meant for the API alone. */
final class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    @Override
    public void customize(JwtEncodingContext context) {
        var person = personOf(context);
        context.getClaims()
                .subject(person.userId())
                .claim("preferred_username", person.id())
                .claim("name", person.name())
                .claim("email", person.email())
                .claim("groups", List.copyOf(person.groups()));
        if (context.getAuthorizedScopes().contains(LocalIssuer.API_SCOPE)) {
            context.getClaims().audience(List.of(LocalIssuer.API_AUDIENCE));
        }
    }

    /** A client that asks for itself is named for its person; a code flow was begun by whoever signed in. */
    private static DemoPerson personOf(JwtEncodingContext context) {
        var asker = context.getPrincipal();
        var name =
                asker == null || AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType())
                        ? context.getRegisteredClient().getClientId()
                        : asker.getName();
        return DemoPeople.find(name)
                .orElseThrow(() -> new IllegalStateException("There is no demo person called " + name));
    }
}
