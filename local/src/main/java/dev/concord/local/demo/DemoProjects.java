package dev.concord.local.demo;

import dev.concord.local.DemoPerson;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.datazone.DataZoneClient;
import software.amazon.awssdk.services.datazone.model.Member;
import software.amazon.awssdk.services.datazone.model.ProjectMember;
import software.amazon.awssdk.services.datazone.model.ProjectSummary;
import software.amazon.awssdk.services.datazone.model.UserDesignation;
import software.amazon.awssdk.services.datazone.model.UserType;

/**
 * The projects, each with its people, Concord's role as an owner that manages them, an environment, and nobody else: who
 * creates a project owns it, and has to go in the end.
 */
final class DemoProjects {

    private final DataZoneClient dataZone;
    private final String domain;
    private final DemoRoles roles;
    private final DemoEnvironments environments;
    private final RoleSessions sessions;

    DemoProjects(
            DemoCloud cloud, String domain, DemoRoles roles, DemoEnvironments environments, RoleSessions sessions) {
        this.dataZone = cloud.dataZone();
        this.domain = domain;
        this.roles = roles;
        this.environments = environments;
        this.sessions = sessions;
    }

    /** The id of the project, complete when this returns, however far an earlier start has come. */
    String ensure(DemoProject project) {
        var role = roles.ensureProjectRole(project);
        var roleProfile = ensureProfile(role);
        var created = find(project).orElseGet(() -> create(project));
        roles.letWorkIn(project, created.id());
        if (creatorBelongs(created)) {
            addMembers(project, created.id(), roleProfile);
            environments.ensure(project, created.id());
            remove(created.id(), created.createdBy());
        }
        requireGone(created, role);
        return created.id();
    }

    private record Created(String id, String createdBy) {}

    private String ensureProfile(String role) {
        return dataZone.createUserProfile(create ->
                        create.domainIdentifier(domain).userIdentifier(role).userType(UserType.IAM_ROLE))
                .id();
    }

    private Optional<Created> find(DemoProject project) {
        return dataZone
                .listProjectsPaginator(list -> list.domainIdentifier(domain).name(project.title()))
                .items()
                .stream()
                .filter(existing -> existing.name().equals(project.title()))
                .map((ProjectSummary existing) -> new Created(existing.id(), existing.createdBy()))
                .findFirst();
    }

    private Created create(DemoProject project) {
        var made = dataZone.createProject(
                create -> create.domainIdentifier(domain).name(project.title()).description(project.purpose()));
        return new Created(made.id(), made.createdBy());
    }

    /** Only members may ask who belongs to a project. */
    private boolean creatorBelongs(Created project) {
        try {
            return members(dataZone, project.id()).contains(project.createdBy());
        } catch (software.amazon.awssdk.services.datazone.model.AccessDeniedException e) {
            return false;
        }
    }

    private Set<String> members(DataZoneClient asMember, String project) {
        return asMember
                .listProjectMembershipsPaginator(
                        list -> list.domainIdentifier(domain).projectIdentifier(project))
                .members()
                .stream()
                .map((ProjectMember member) -> member.memberDetails().user().userId())
                .collect(Collectors.toSet());
    }

    private void addMembers(DemoProject project, String id, String roleProfile) {
        var present = members(dataZone, id);
        if (!present.contains(roleProfile)) {
            add(id, roleProfile, UserDesignation.PROJECT_OWNER);
        }
        add(id, project.owner(), UserDesignation.PROJECT_OWNER, present);
        project.contributors().forEach(person -> add(id, person, UserDesignation.PROJECT_CONTRIBUTOR, present));
    }

    private void add(String project, DemoPerson person, UserDesignation designation, Set<String> present) {
        var profile = dataZone.getUserProfile(
                        get -> get.domainIdentifier(domain).userIdentifier(person.userId()))
                .id();
        if (!present.contains(profile)) {
            add(project, profile, designation);
        }
    }

    private void add(String project, String profile, UserDesignation designation) {
        dataZone.createProjectMembership(create -> create.domainIdentifier(domain)
                .projectIdentifier(project)
                .member(Member.fromUserIdentifier(profile))
                .designation(designation));
    }

    private void remove(String project, String profile) {
        dataZone.deleteProjectMembership(delete ->
                delete.domainIdentifier(domain).projectIdentifier(project).member(Member.fromUserIdentifier(profile)));
    }

    private void requireGone(Created project, String role) {
        if (members(sessions.dataZone(role), project.id()).contains(project.createdBy())) {
            throw new IllegalStateException("The creator of project %s still belongs to it".formatted(project.id()));
        }
    }
}
