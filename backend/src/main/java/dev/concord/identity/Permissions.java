package dev.concord.identity;

import dev.concord.identity.internal.Answer;
import dev.concord.identity.internal.CedarPolicies;
import dev.concord.identity.internal.Permit;
import dev.concord.identity.internal.Question;
import dev.concord.shared.Missing;
import dev.concord.shared.NotAllowed;
import dev.concord.shared.PersonId;
import dev.concord.shared.ProjectId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may do what, as the policies say; every refusal says who else may. */
@Component
public class Permissions {
    private final CurrentPerson current;
    private final Designations designations;
    private final CedarPolicies policies;

    Permissions(CurrentPerson current, Designations designations, CedarPolicies policies) {
        this.current = current;
        this.designations = designations;
        this.policies = policies;
    }

    /** The current person, who may do this in the project; the sentence says who else may. */
    public Person require(Action action, ProjectId project, String sentence) {
        return require(ask(action, project, null), () -> new NotAllowed(sentence));
    }

    /** The current person, who may do this about somebody's request; the sentence says who else may. */
    public Person require(Action action, ProjectId project, PersonId requester, String sentence) {
        return require(ask(action, project, requester), () -> new NotAllowed(sentence));
    }

    /** The current person, who may do this in the domain; the sentence says who else may. */
    public Person require(Action action, String sentence) {
        return require(ask(action, null, null), () -> new NotAllowed(sentence));
    }

    /** The current person, who sees what only members of the project see; to anybody else the thing does not exist. */
    public Person requireSight(ProjectId project, String what) {
        return require(
                ask(Action.SEE_PROJECT, project, null),
                () -> new Missing("There is no %s that you may see".formatted(what)));
    }

    /** The current person, who may do this in one project at least, or needs none; the sentence says who else may. */
    public Person requireSomewhere(Action action, String sentence) {
        var answers = everywhere(action);
        return require(
                answers.stream().filter(Answer::permitted).findFirst().orElseGet(answers::getLast),
                () -> new NotAllowed(sentence));
    }

    public boolean maySomewhere(Action action) {
        return everywhere(action).stream().anyMatch(Answer::permitted);
    }

    private List<Answer> everywhere(Action action) {
        return Stream.concat(
                        designations.projects(current.get().id()).stream().map(project -> ask(action, project, null)),
                        Stream.of(ask(action, null, null)))
                .toList();
    }

    public boolean may(Action action, ProjectId project) {
        return ask(action, project, null).permitted();
    }

    /**
     * Whether somebody may do this about another's request, whoever works now: what their places in the project let them. What
     * their token said of groups is not known here.
     */
    public boolean may(PersonId person, Action action, ProjectId project, PersonId requester) {
        var known = new Person(person, person.value(), false, false);
        return policies.ask(new Question(known, action, project, held(known, project), requester))
                .permitted();
    }

    public boolean may(Action action) {
        return ask(action, null, null).permitted();
    }

    /** The current person's projects in which this is permitted. */
    public List<ProjectId> projects(Action action) {
        return designations.projects(current.get().id()).stream()
                .filter(project -> may(action, project))
                .toList();
    }

    /** The policy that let a person do what the current transaction does; empty when nobody was asked. */
    public Optional<String> rule() {
        return Permit.current();
    }

    private Person require(Answer answer, Supplier<? extends RuntimeException> refusal) {
        if (!answer.permitted()) {
            throw refusal.get();
        }
        Permit.keep(answer);
        return current.get();
    }

    private Answer ask(Action action, @Nullable ProjectId project, @Nullable PersonId requester) {
        var person = current.get();
        if (action.inDomain()) {
            return policies.ask(Question.inDomain(person, action));
        }
        return policies.ask(new Question(person, action, project, held(person, project), requester));
    }

    private Set<Designation> held(Person person, @Nullable ProjectId project) {
        return Optional.ofNullable(project).flatMap(known -> designations.of(person.id(), known)).stream()
                .collect(Collectors.toSet());
    }
}
