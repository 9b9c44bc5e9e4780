package dev.concord.identity;

import dev.concord.shared.PersonId;
import java.io.Serializable;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A person's session in a browser.
 *
 * @param issuer the OpenID provider that signed the person in
 * @param subject who the person is there
 * @param providerSession the provider's own session, where it names one
 * @param vouched when the provider said who it is, by the provider's clock
 * @param began when the person signed in here, by ours
 */
public record BrowserSession(
        String person,
        String issuer,
        String subject,
        @Nullable String providerSession,
        Instant vouched,
        Instant began) implements Serializable {

    /** Under which names it may be ended, each with the time that counts there: clocks are not compared with another. */
    Map<String, Instant> names() {
        var names = new HashMap<String, Instant>();
        names.put(ofPerson(new PersonId(person)), began);
        names.put(ofSubject(issuer, subject), vouched);
        if (providerSession != null) {
            names.put(ofProviderSession(issuer, providerSession), vouched);
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
