package dev.concord.audit.internal;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/** What was wrong with a token, in words that hold nothing of the token: it may be somebody's who is robbed. */
enum TokenFault {
    EXPIRED("A bearer token that expired"),
    TOO_EARLY("A bearer token that is not valid yet"),
    ISSUER("A bearer token of another issuer"),
    AUDIENCE("A bearer token for another audience"),
    OTHER_CLAIM("A bearer token whose claims are not good"),
    UNCHECKED("A bearer token that could not be checked: the OpenID provider does not answer"),
    UNREADABLE("A bearer token that is no token, or was not signed by the OpenID provider");

    private final String sentence;

    TokenFault(String sentence) {
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }

    static TokenFault of(Throwable failure) {
        if (failure instanceof AuthenticationServiceException) {
            return UNCHECKED;
        }
        if (failure.getCause() == null) {
            return OTHER_CLAIM;
        }
        @Nullable Throwable cause = failure;
        while (cause != null) {
            if (cause instanceof JwtValidationException invalid) {
                return of(invalid.getErrors().stream()
                        .map(OAuth2Error::getDescription)
                        .collect(Collectors.joining(" ")));
            }
            cause = cause.getCause();
        }
        return UNREADABLE;
    }

    private static TokenFault of(String descriptions) {
        if (descriptions.contains("expired")) {
            return EXPIRED;
        }
        if (descriptions.contains("used before")) {
            return TOO_EARLY;
        }
        if (descriptions.contains("iss claim")) {
            return ISSUER;
        }
        return descriptions.contains("aud claim") ? AUDIENCE : OTHER_CLAIM;
    }
}
