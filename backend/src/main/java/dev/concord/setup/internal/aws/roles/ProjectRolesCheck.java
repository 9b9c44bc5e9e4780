package dev.concord.setup.internal.aws.roles;

import dev.concord.project.Project;
import dev.concord.setup.Check;
import dev.concord.setup.Offer;
import dev.concord.setup.OfferedCall;
import dev.concord.setup.internal.Finding;
import dev.concord.setup.internal.SetUpCheck;
import dev.concord.setup.internal.aws.OfferedCalls;
import dev.concord.setup.internal.aws.Sentences;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Compares each project's role with what this version of Concord would make it, and offers to give all of them its policy. */
@Component
class ProjectRolesCheck implements SetUpCheck {
    private static final String EXPECTED =
            "project-role.json, project-role-trust.json and the boundary concord-owner-boundary, no more, no less";
    private static final String OFFERED = "Let Concord give the roles this policy.";
    private final ProjectRoles roles;
    private final OfferedCalls offered;

    ProjectRolesCheck(ProjectRoles roles, OfferedCalls offered) {
        this.roles = roles;
        this.offered = offered;
    }

    @Override
    public Check about() {
        return Check.PROJECT_ROLES;
    }

    @Override
    public Finding run() {
        var all = roles.all();
        var differing = all.stream().filter(ProjectRole::differs).toList();
        if (differing.isEmpty()) {
            throwIfUnseen(all);
            return Finding.passed("%d roles have exactly these".formatted(all.size()), EXPECTED);
        }
        var failed = Finding.failed(Sentences.few(sentences(differing)), EXPECTED, cure(differing));
        var calls = differing.stream()
                .filter(ProjectRole::toBeOffered)
                .map(role -> call(role.project()))
                .toList();
        return calls.isEmpty() ? failed : failed.offering(new Offer(title(calls.size()), calls));
    }

    /** What could not be looked at says nothing, and must not be said to be right. */
    private static void throwIfUnseen(List<ProjectRole> all) {
        var denied = all.stream().flatMap(role -> Stream.ofNullable(role.denied())).findFirst();
        if (denied.isPresent()) {
            throw denied.get();
        }
    }

    private static String title(int roles) {
        return roles == 1
                ? "Give one project's role this version's policy"
                : "Give %d projects' roles this version's policy".formatted(roles);
    }

    private OfferedCall call(Project project) {
        var arn = project.roleArn();
        return offered.putRolePolicy(
                arn.substring(arn.lastIndexOf('/') + 1),
                ProjectRoles.POLICY,
                roles.policy(project),
                "Writes this policy into the role of " + project.name());
    }

    /** What is the same in many roles is said once. */
    private static List<String> sentences(List<ProjectRole> differing) {
        var projects = new LinkedHashMap<String, List<String>>();
        differing.forEach(role -> Stream.concat(role.policy().stream(), role.rest().stream())
                .forEach(difference -> projects.computeIfAbsent(difference, none -> new ArrayList<>())
                        .add(role.project().name())));
        return projects.entrySet().stream().map(ProjectRolesCheck::sentence).toList();
    }

    private static String sentence(Map.Entry<String, List<String>> difference) {
        return "%s: %s".formatted(names(difference.getValue()), difference.getKey());
    }

    private static String names(List<String> projects) {
        return projects.size() == 1
                ? projects.getFirst()
                : "%s and %d more".formatted(projects.getFirst(), projects.size() - 1);
    }

    private static String cure(List<ProjectRole> differing) {
        var byHand = differing.stream()
                .filter(role -> !role.rest().isEmpty() || !role.toBeOffered())
                .map(role -> role.project().name())
                .toList();
        if (byHand.isEmpty()) {
            return OFFERED;
        }
        var hand = ("An administrator of the account gives the roles of %s what they lack and takes what is more: Concord"
                        + " writes no policy but its own, and that only into roles below /concord/project/ with the boundary.")
                .formatted(names(byHand));
        return differing.stream().anyMatch(ProjectRole::toBeOffered) ? OFFERED + " " + hand : hand;
    }
}
