package dev.concord.identity.internal;

import dev.concord.identity.CurrentPerson;
import dev.concord.identity.People;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.stereotype.Component;

/** Remembers each person's name and groups at sign-in, by browser or by token. */
@Component
class SignInRecorder {
    private final People people;

    SignInRecorder(People people) {
        this.people = people;
    }

    @EventListener
    void on(AuthenticationSuccessEvent event) {
        var authentication = event.getAuthentication();
        CurrentPerson.personOf(authentication).ifPresent(person -> {
            people.signedIn(person);
            people.inGroups(person.id(), CurrentPerson.groupsOf(authentication));
        });
    }
}
