package dev.concord.local;

import java.util.List;
import java.util.Set;

/**
 * Somebody who works at the demo bank.
 *
 * @param userId what the bank's identity centre calls the person; never changes
 * @param id the short name, for sign-in and command lines
 * @param role what the person is for Concord
 * @param does what brings the person to Concord, in a sentence
 * @param places where the person holds which rights, for reading
 * @param groups names of the groups that the sign-in tells Concord about
 */
public record DemoPerson(
        String userId,
        String id,
        String givenName,
        String familyName,
        String role,
        String does,
        List<String> places,
        Set<String> groups) {

    public String name() {
        return givenName + " " + familyName;
    }

    public String email() {
        return id.replace('-', '.') + "@halden-bank.example";
    }

    public String initials() {
        return givenName.substring(0, 1) + familyName.substring(0, 1);
    }
}
