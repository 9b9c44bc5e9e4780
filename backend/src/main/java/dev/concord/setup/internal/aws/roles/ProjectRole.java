package dev.concord.setup.internal.aws.roles;

import dev.concord.project.Project;
import dev.concord.setup.internal.MayNotLook;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * In what a project's role differs from what Concord ships.
 *
 * @param policy in what its policy differs; a call of Concord cures that where curable
 * @param rest what only an administrator of the account changes
 * @param denied null unless AWS denied a look at the role, so that nothing is known of it
 */
record ProjectRole(
        Project project,
        List<String> policy,
        boolean curable,
        List<String> rest,
        @Nullable MayNotLook denied) {
    ProjectRole {
        policy = List.copyOf(policy);
        rest = List.copyOf(rest);
    }

    static ProjectRole unseen(Project project, MayNotLook denied) {
        return new ProjectRole(project, List.of(), false, List.of(), denied);
    }

    static ProjectRole absent(Project project) {
        return new ProjectRole(project, List.of(), false, List.of("there is no such role"), null);
    }

    boolean differs() {
        return !policy.isEmpty() || !rest.isEmpty();
    }

    boolean toBeOffered() {
        return curable && !policy.isEmpty();
    }
}
