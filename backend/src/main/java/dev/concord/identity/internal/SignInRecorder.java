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
    private final CurrentPerson current;

    SignInRecorder(People people, CurrentPerson current) {
        this.people = people;
        this.current = current;
    }

    @EventListener
    void on(AuthenticationSuccessEvent event) {
        var authentication = event.getAuthentication();
        current.of(authentication).ifPresent(person -> {
            people.signedIn(person);
            people.inGroups(person.id(), current.groupsOf(authentication));
        });
    }
}
