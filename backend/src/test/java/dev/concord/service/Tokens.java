package dev.concord.service;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.concord.People;
import dev.concord.TestInfrastructure;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import javax.crypto.SecretKey;

/** Bearer tokens as the OpenID provider would give them, and forged ones. */
final class Tokens {
    private Tokens() {}

    static String of(People person) {
        return signed(person, TestInfrastructure.KEY, Duration.ofMinutes(5));
    }

    static String expired(People person) {
        return signed(person, TestInfrastructure.KEY, Duration.ofMinutes(-5));
    }

    static String signed(People person, SecretKey key, Duration lifetime) {
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .subject(person.id().value())
                .claim("name", person.fullName())
                .issueTime(Date.from(now.minusSeconds(600)))
                .expirationTime(Date.from(now.plus(lifetime)))
                .build();
        var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        try {
            token.sign(new MACSigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }
}
