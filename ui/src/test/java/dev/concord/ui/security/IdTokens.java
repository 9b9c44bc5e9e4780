package dev.concord.ui.security;

import static dev.concord.ui.SmallProvider.PROVIDER;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import dev.concord.ui.People;
import dev.concord.ui.SmallProvider;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Tokens as the provider makes them, and as attackers would. */
final class IdTokens {
    static final String CLIENT = "concord";
    static final String API = "concord-api";
    static final RSAKey STRANGERS_KEY = SmallProvider.newKey();

    private IdTokens() {}

    /** How an attacker makes a token of good claims. */
    record Forgery(String what, Function<JWTClaimsSet, String> made) {
        @Override
        public String toString() {
            return what;
        }
    }

    static JWTClaimsSet claims(String person, String audience, Map<String, Object> more) {
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(PROVIDER.url())
                .subject(person)
                .audience(audience)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))))
                .claim("name", People.name(person))
                .claim("groups", List.of());
        more.forEach(claims::claim);
        return claims.build();
    }

    static String good(JWTClaimsSet claims) {
        return signed(claims, header(PROVIDER.key().getKeyID()), rsa(PROVIDER.key()));
    }

    static Stream<Forgery> forgeries() {
        var good = PROVIDER.key();
        return Stream.of(
                new Forgery("signed by a stranger", claims -> signed(claims, header("other"), rsa(STRANGERS_KEY))),
                new Forgery(
                        "signed by a stranger under the provider's key id",
                        claims -> signed(claims, header(good.getKeyID()), rsa(STRANGERS_KEY))),
                new Forgery("not signed", claims -> new PlainJWT(claims).serialize()),
                new Forgery("signed with the public key as a secret", IdTokens::confused),
                new Forgery(
                        "brings its own key",
                        claims -> signed(
                                claims,
                                new JWSHeader.Builder(JWSAlgorithm.RS256)
                                        .jwk(STRANGERS_KEY.toPublicJWK())
                                        .build(),
                                rsa(STRANGERS_KEY))),
                new Forgery(
                        "tells where its key is",
                        claims -> signed(
                                claims,
                                new JWSHeader.Builder(JWSAlgorithm.RS256)
                                        .keyID("other")
                                        .jwkURL(URI.create("http://127.0.0.1:9/keys"))
                                        .build(),
                                rsa(STRANGERS_KEY))),
                new Forgery(
                        "names a file as its key",
                        claims -> signed(claims, header("../../../../dev/null"), rsa(STRANGERS_KEY))),
                new Forgery("changed after it was signed", claims -> changed(good(claims))),
                new Forgery("without its signature", claims -> good(claims).replaceFirst("[^.]+$", "")),
                new Forgery(
                        "expired",
                        claims -> good(new JWTClaimsSet.Builder(claims)
                                .issueTime(Date.from(Instant.now().minusSeconds(900)))
                                .expirationTime(Date.from(Instant.now().minusSeconds(600)))
                                .build())),
                without("exp"),
                without("iss"),
                without("aud"),
                without("sub"),
                new Forgery(
                        "of another issuer",
                        claims -> good(new JWTClaimsSet.Builder(claims)
                                .issuer("https://issuer.example")
                                .build())),
                new Forgery(
                        "for another audience",
                        claims -> good(new JWTClaimsSet.Builder(claims)
                                .audience("somebody-else")
                                .build())));
    }

    private static Forgery without(String claim) {
        return new Forgery(
                "without " + claim,
                claims ->
                        good(new JWTClaimsSet.Builder(claims).claim(claim, null).build()));
    }

    static String signed(JWTClaimsSet claims, JWSHeader header, JWSSigner signer) {
        var token = new SignedJWT(header, claims);
        try {
            token.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    private static String confused(JWTClaimsSet claims) {
        try {
            var secret = PROVIDER.key().toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8);
            return signed(
                    claims,
                    new JWSHeader.Builder(JWSAlgorithm.HS256)
                            .keyID(PROVIDER.key().getKeyID())
                            .build(),
                    new MACSigner(secret));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String changed(String token) {
        var parts = token.split("\\.");
        var payload = new String(java.util.Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                .replace("\"groups\":[]", "\"groups\":[\"concord-admins\"]");
        return parts[0] + "."
                + java.util.Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(payload.getBytes(StandardCharsets.UTF_8))
                + "." + parts[2];
    }

    private static JWSHeader header(String keyId) {
        return new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(keyId).build();
    }

    private static JWSSigner rsa(RSAKey key) {
        try {
            return new RSASSASigner(key);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
