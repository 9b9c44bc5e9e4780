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

    /** The current person, who may do this in the project; the sentence says who else may. */
    public Person require(Action action, ProjectId project, String sentence) {
        if (!may(action, project)) {
            throw new NotAllowed(sentence);
        }
        return current.get();
    }

    /** The current person, who may do this in the domain; the sentence says who else may. */
    public Person require(Action action, String sentence) {
        if (!may(action)) {
            throw new NotAllowed(sentence);
        }
        return current.get();
    }

    public boolean may(Action action, ProjectId project) {
        var person = current.get();
        var designation = memberships.designation(person.id(), project);
        return switch (action) {
            case SEE_PROJECT -> person.admin() || person.auditor() || designation.isPresent();
            case EDIT_PROJECT, MANAGE_MEMBERS ->
                designation.filter(Designation.PROJECT_OWNER::equals).isPresent();
            case ARCHIVE_PROJECT, RETIRE_ENVIRONMENT ->
                person.admin()
                        || designation.filter(Designation.PROJECT_OWNER::equals).isPresent();
            case ASK_TO_JOIN -> designation.isEmpty() && !person.auditor();
            case SUBSCRIBE -> designation.filter(Designation::subscribes).isPresent();
            case DECIDE -> designation.filter(Designation::decides).isPresent();
            case PUBLISH, DEPLOY_ENVIRONMENT, OPEN_STUDIO ->
                designation.filter(Designation::publishes).isPresent();
            case CREATE_PROJECT, ADOPT_PROJECT, MANAGE_ENVIRONMENT_PROFILES, SET_UP_DOMAIN, READ_AUDIT_TRAIL ->
                may(action);
        };
    }

    public boolean may(Action action) {
        var person = current.get();
        return switch (action) {
            case CREATE_PROJECT -> !person.auditor();
            case ADOPT_PROJECT, MANAGE_ENVIRONMENT_PROFILES, SET_UP_DOMAIN -> person.admin();
            case READ_AUDIT_TRAIL -> person.admin() || person.auditor();
            case SEE_PROJECT,
                    EDIT_PROJECT,
                    ARCHIVE_PROJECT,
                    MANAGE_MEMBERS,
                    ASK_TO_JOIN,
                    SUBSCRIBE,
                    DECIDE,
                    PUBLISH,
                    DEPLOY_ENVIRONMENT,
                    RETIRE_ENVIRONMENT,
                    OPEN_STUDIO -> throw new IllegalArgumentException(action + " is done in a project");
        };
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
