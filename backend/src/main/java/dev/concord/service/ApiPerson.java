package dev.concord.service;

import dev.concord.identity.Claims;
import java.util.List;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;

/** A good token is of use only if it tells of a person. */
@Component
class ApiPerson implements Converter<Jwt, AbstractAuthenticationToken> {
    private final Claims claims;

    ApiPerson(Claims claims) {
        this.claims = claims;
    }

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        var person = claims.person(token)
                .orElseThrow(() -> new InvalidBearerTokenException("The token does not say whose it is"));
        return new JwtAuthenticationToken(token, List.of(), person.id().value());
    }
}
