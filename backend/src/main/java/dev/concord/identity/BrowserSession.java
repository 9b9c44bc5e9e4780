package dev.concord.identity;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person's session in a browser.
 *
 * @param issuer the OpenID provider that signed the person in
 * @param subject who the person is there
 * @param providerSession the provider's own session, where it names one
 * @param began when the person signed in here
 */
public record BrowserSession(
        String person,
        String issuer,
        String subject,
        @Nullable String providerSession,
        Instant began) implements Serializable {

    /** Under which names it may be ended. */
    List<String> names() {
        var names = new ArrayList<>(List.of(ofPerson(new PersonId(person)), ofSubject(issuer, subject)));
        if (providerSession != null) {
            names.add(ofProviderSession(issuer, providerSession));
        }
        return names;
    }

    static String ofPerson(PersonId person) {
        return "person " + person;
    }

    static String ofSubject(String issuer, String subject) {
        return "subject " + issuer + " " + subject;
    }

    static String ofProviderSession(String issuer, String session) {
        return "session " + issuer + " " + session;
    }
}
