package dev.concord.identity.internal;

import dev.concord.identity.Action;
import dev.concord.identity.Designation;
import dev.concord.identity.Person;
import dev.concord.shared.PersonId;
import dev.concord.shared.ProjectId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a person may do something.
 *
 * @param project null for what is done in the domain, or asked of no project
 * @param designations what the person is in the project
 * @param requester who made the request that is decided about, where there is one
 */
public record Question(
        Person person,
        Action action,
        @Nullable ProjectId project,
        Set<Designation> designations,
        @Nullable PersonId requester) {
    public Question {
        designations = Set.copyOf(designations);
        if (!action.inDomain() && !action.needsNoProject() && project == null) {
            throw new IllegalArgumentException(action + " is done in a project");
        }
    }

    public static Question inDomain(Person person, Action action) {
        return new Question(person, action, null, Set.of(), null);
    }
}
