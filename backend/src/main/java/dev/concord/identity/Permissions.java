package dev.concord.identity;

import dev.concord.shared.Missing;
import dev.concord.shared.NotAllowed;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Who may do what; every refusal says who else may. */
@Component
public class Permissions {
    private final CurrentPerson current;
    private final Memberships memberships;

    Permissions(CurrentPerson current, Memberships memberships) {
        this.current = current;
        this.memberships = memberships;
    }

    /** Anybody who is signed in. */
    public Person requirePerson() {
        return current.get();
    }

    public Person requireAdmin(String sentence) {
        var person = current.get();
        if (!person.admin()) {
            throw new NotAllowed(sentence);
        }
        return person;
    }

    public Person requireAuditor(String sentence) {
        var person = current.get();
        if (!person.auditor() && !person.admin()) {
            throw new NotAllowed(sentence);
        }
        return person;
    }

    /** The current person, who owns the project or is its steward. */
    public Person requireDecider(ProjectId project, String sentence) {
        return require(project, Designation::decides, sentence);
    }

    public Person requireSubscriber(ProjectId project, String sentence) {
        return require(project, Designation::subscribes, sentence);
    }

    public Person requirePublisher(ProjectId project, String sentence) {
        return require(project, Designation::publishes, sentence);
    }

    /** Members, and those who read everything; to anybody else the thing does not exist. */
    public Person requireSight(ProjectId project, String what) {
        var person = current.get();
        if (!sees(project)) {
            throw new Missing("There is no %s that you may see".formatted(what));
        }
        return person;
    }

    /** Whether the current person sees what only members of the project see. */
    public boolean sees(ProjectId project) {
        var person = current.get();
        return person.admin()
                || person.auditor()
                || memberships.designation(person.id(), project).isPresent();
    }

    public boolean decides(ProjectId project) {
        return memberships
                .designation(current.get().id(), project)
                .filter(Designation::decides)
                .isPresent();
    }

    private Person require(ProjectId project, Predicate<Designation> may, String sentence) {
        var person = current.get();
        if (memberships.designation(person.id(), project).filter(may).isEmpty()) {
            throw new NotAllowed(sentence);
        }
        return person;
    }
}
