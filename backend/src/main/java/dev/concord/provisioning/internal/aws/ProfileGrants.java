package dev.concord.provisioning.internal.aws;

import dev.concord.aws.AwsFailure;
import dev.concord.aws.ConcordRoles;
import dev.concord.aws.GrantHolder;
import dev.concord.aws.Policy;
import dev.concord.aws.PolicyGrantCalls;
import dev.concord.aws.Principal;
import dev.concord.outbox.Journal;
import dev.concord.outbox.OutboxRow;
import dev.concord.project.Project;
import dev.concord.project.Projects;
import dev.concord.provisioning.EnvironmentProfile;
import dev.concord.provisioning.ProfileForm;
import dev.concord.shared.ProjectId;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Has DataZone let projects make profiles, and environments from them; who is let in already is left alone. */
@Component
public class ProfileGrants {
    private final PolicyGrantCalls calls;
    private final Projects projects;
    private final ConcordRoles roles;
    private final Journal journal;

    ProfileGrants(PolicyGrantCalls calls, Projects projects, ConcordRoles roles, Journal journal) {
        this.calls = calls;
        this.projects = projects;
        this.roles = roles;
        this.journal = journal;
    }

    /** The managing project may make profiles of the blueprint; the set-up role says so, as an owner of the domain unit. */
    void letManage(OutboxRow row, EnvironmentProfile profile, ProfileForm form) {
        var policy = calls.profilesOf(form.account(), profile.blueprintId());
        let(
                new Change(row, roles.bootstrap(row.actor()), profile.managing(), policy),
                projects.get(profile.managing()));
    }

    /** The project may make environments from the profile. */
    public void letDeploy(OutboxRow row, EnvironmentProfile profile, String id, ProjectId project) {
        let(deploying(row, profile, id), projects.get(project));
    }

    /**
     * Those whom the form lets in may make environments, and nobody else. Somebody is named at any time, since while nobody
     * is, everybody may. A profile for every project names each when it deploys first, since DataZone takes a few only.
     */
    void letOnly(OutboxRow row, EnvironmentProfile profile, String id, ProfileForm form) {
        var change = deploying(row, profile, id);
        var present = calls.holders(change.as(), change.policy());
        var named = form.everyProject() ? List.of(profile.managing()) : form.projects();
        var missing =
                named.stream().map(projects::get).filter(isIn(present).negate()).toList();
        var allowed = holders(
                form.everyProject() ? projects.there().stream() : named.stream().map(projects::get));
        var others =
                present.stream().filter(holder -> !allowed.contains(holder)).toList();
        var last = Collections.disjoint(present, allowed) ? others.stream().findFirst() : Optional.<GrantHolder>empty();
        others.stream().skip(last.stream().count()).forEach(holder -> remove(change, holder));
        missing.stream().limit(1).forEach(project -> add(change, project));
        last.ifPresent(holder -> remove(change, holder));
        missing.stream().skip(1).forEach(project -> add(change, project));
    }

    private record Change(OutboxRow row, Principal as, ProjectId managing, Policy policy) {}

    /** In DataZone a profile belongs to its managing project, which says who deploys from it. */
    private Change deploying(OutboxRow row, EnvironmentProfile profile, String id) {
        var as = new Principal(projects.get(profile.managing()).roleArn(), row.actor());
        return new Change(row, as, profile.managing(), calls.environmentsOf(id));
    }

    private void let(Change change, Project project) {
        if (!isLetIn(change, project)) {
            add(change, project);
        }
    }

    private boolean isLetIn(Change change, Project project) {
        return isIn(calls.holders(change.as(), change.policy())).test(project);
    }

    private static Predicate<Project> isIn(Collection<GrantHolder> holders) {
        return project -> holders.contains(GrantHolder.of(project.id(), project.policyDesignation()));
    }

    private static List<GrantHolder> holders(Stream<Project> projects) {
        return projects.map(project -> GrantHolder.of(project.id(), project.policyDesignation()))
                .toList();
    }

    private void add(Change change, Project project) {
        try {
            journal.send(
                    change.row(),
                    change.managing(),
                    () -> calls.add(
                            change.as(), change.policy(), GrantHolder.of(project.id(), project.policyDesignation())),
                    made -> {});
        } catch (AwsFailure refused) {
            if (refused.kind() != AwsFailure.Kind.CONFLICT) {
                throw refused;
            }
            if (!isLetIn(change, project)) {
                throw new AwsFailure(
                        AwsFailure.Kind.CONFLICT,
                        "DataZone does not give %s the grant %s. Take another project's grant away first. %s"
                                .formatted(project.name(), change.policy().type(), refused.getMessage()),
                        refused);
            }
        }
    }

    private void remove(Change change, GrantHolder holder) {
        journal.send(
                change.row(), change.managing(), () -> calls.remove(change.as(), change.policy(), holder), gone -> {});
    }
}
