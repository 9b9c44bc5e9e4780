package dev.concord.service;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.concord.TestInfrastructure;
import dev.concord.identity.Designation;
import dev.concord.project.ProjectObservation.Member;
import dev.concord.shared.PersonId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** The columns of the access matrix: what a person is to the project that the objects belong to. */
enum MatrixPerson {
    /** Brings no token. */
    NOBODY,
    /** In no project. */
    BUILDER,
    VIEWER,
    CONTRIBUTOR,
    CONSUMER,
    STEWARD,
    OWNER,
    /** Owns the project that asks for access. */
    ASKER,
    /** Owns a project that has nothing to do with it. */
    ELSEWHERE,
    ADMIN("concord-admins"),
    AUDITOR("concord-auditors");

    /** To whom the project's own things do not exist. */
    static final Set<MatrixPerson> STRANGERS = Set.of(NOBODY, BUILDER, ELSEWHERE);

    private final List<String> groups;

    MatrixPerson(String... groups) {
        this.groups = List.of(groups);
    }

    static MatrixPerson of(String column) {
        return valueOf(column.toUpperCase(Locale.ROOT));
    }

    static List<String> columns() {
        return Arrays.stream(values())
                .map(person -> person.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    PersonId id() {
        return new PersonId("matrix-" + name().toLowerCase(Locale.ROOT));
    }

    /** A name that strangers must not read, unless it is their own; who owns a project is known to everybody. */
    String fullName() {
        return (STRANGERS.contains(this) || this == OWNER || this == ASKER ? "Person " : "Wombat ") + name();
    }

    Member member(Designation designation) {
        return new Member(id(), fullName(), designation);
    }

    /** Does something as this person, then goes on as before. */
    <T> T does(Supplier<T> action) {
        var before = SecurityContextHolder.getContext();
        var token = Jwt.withTokenValue("test")
                .header("alg", "none")
                .subject(id().value())
                .claim("name", fullName())
                .claim("groups", groups)
                .issuedAt(Instant.now())
                .build();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new JwtAuthenticationToken(token, List.of()));
        SecurityContextHolder.setContext(context);
        try {
            return action.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** Empty for nobody. */
    Optional<String> token() {
        if (this == NOBODY) {
            return Optional.empty();
        }
        var claims = new JWTClaimsSet.Builder()
                .subject(id().value())
                .claim("name", fullName())
                .claim("groups", groups)
                .expirationTime(Date.from(Instant.now().plusSeconds(300)))
                .build();
        var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        try {
            token.sign(new MACSigner(TestInfrastructure.KEY));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return Optional.of(token.serialize());
    }
}
