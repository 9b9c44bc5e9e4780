package dev.concord.local.demo;

import dev.concord.local.DemoPerson;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Work on behalf of a demo person, who is signed in on this thread for that long. */
final class ActingAs {

    private ActingAs() {}

    static void person(DemoPerson person, Runnable work) {
        person(person, () -> {
            work.run();
            return true;
        });
    }

    static <T> T person(DemoPerson person, Supplier<T> work) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new JwtAuthenticationToken(token(person), List.of()));
        SecurityContextHolder.setContext(context);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private static Jwt token(DemoPerson person) {
        return Jwt.withTokenValue("set-up of the demo")
                .header("alg", "none")
                .subject(person.userId())
                .claim("name", person.name())
                .claim("groups", List.copyOf(person.groups()))
                .build();
    }
}
