package dev.concord.local.demo;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.datazone.DataZoneClient;
import software.amazon.awssdk.services.datazone.model.GlossaryStatus;
import software.amazon.awssdk.services.datazone.model.GlossaryTermStatus;
import software.amazon.awssdk.services.datazone.model.ManagedPolicyType;
import software.amazon.awssdk.services.datazone.model.Member;
import software.amazon.awssdk.services.datazone.model.PolicyGrantDetail;
import software.amazon.awssdk.services.datazone.model.PolicyGrantPrincipal;
import software.amazon.awssdk.services.datazone.model.ProjectMember;
import software.amazon.awssdk.services.datazone.model.TargetEntityType;
import software.amazon.awssdk.services.datazone.model.UserDesignation;

/** Works in DataZone itself, past Concord, as people do there. */
public final class DataZoneHand {
    private final DemoSite site;
    private final DataZoneClient administrator;
    private final RoleSessions sessions;

    private DataZoneHand(DemoCloud cloud, DemoSite site) {
        this.site = site;
        this.administrator = cloud.dataZone();
        this.sessions = new RoleSessions(cloud, site.base());
    }

    public static DataZoneHand in(DemoCloud cloud, DemoSite site) {
        return new DataZoneHand(cloud, site);
    }

    /** What DataZone holds of a project. */
    public record Held(String name, String description, String unit, List<String> terms) {
        public Held {
            terms = List.copyOf(terms);
        }
    }

    public Held project(String id) {
        var seen = administrator.getProject(
                get -> get.domainIdentifier(site.domainId()).identifier(id));
        return new Held(seen.name(), seen.description(), seen.domainUnitId(), seen.glossaryTerms());
    }

    /** A project of the account's administrator, who may make one for just that long; answers its id. */
    public String makeProject(String name, String description) {
        var creator = administrator
                .getProject(get -> get.domainIdentifier(site.domainId()).identifier(site.idOf(DemoProject.CREDIT_RISK)))
                .createdBy();
        var only = PolicyGrantPrincipal.fromUser(user -> user.userIdentifier(creator));
        administrator.addPolicyGrant(add -> add.domainIdentifier(site.domainId())
                .entityType(TargetEntityType.DOMAIN_UNIT)
                .entityIdentifier(rootUnit())
                .policyType(ManagedPolicyType.CREATE_PROJECT)
                .principal(only)
                .detail(PolicyGrantDetail.fromCreateProject(detail -> detail.includeChildDomainUnits(false))));
        try {
            return administrator
                    .createProject(create ->
                            create.domainIdentifier(site.domainId()).name(name).description(description))
                    .id();
        } finally {
            administrator.removePolicyGrant(remove -> remove.domainIdentifier(site.domainId())
                    .entityType(TargetEntityType.DOMAIN_UNIT)
                    .entityIdentifier(rootUnit())
                    .policyType(ManagedPolicyType.CREATE_PROJECT)
                    .principal(only));
        }
    }

    /** As an owner of a project that the administrator made. */
    public void addOwner(String project, String profile) {
        add(administrator, project, profile, UserDesignation.PROJECT_OWNER);
    }

    /** A unit right below the domain's own; answers its id. */
    public String makeUnit(String name) {
        return administrator
                .createDomainUnit(create -> create.domainIdentifier(site.domainId())
                        .parentDomainUnitIdentifier(rootUnit())
                        .name(name))
                .id();
    }

    /** A term of a new glossary, which belongs to a project of the administrator; answers its id. */
    public String makeTerm(String project, String glossary, String term) {
        var made = administrator
                .createGlossary(create -> create.domainIdentifier(site.domainId())
                        .owningProjectIdentifier(project)
                        .name(glossary)
                        .status(GlossaryStatus.ENABLED))
                .id();
        return administrator
                .createGlossaryTerm(create -> create.domainIdentifier(site.domainId())
                        .glossaryIdentifier(made)
                        .name(term)
                        .status(GlossaryTermStatus.ENABLED))
                .id();
    }

    /** Designations by the ids of profiles; the role belongs to the project. */
    public Map<String, String> members(String role, String project) {
        return sessions
                .dataZone(role)
                .listProjectMembershipsPaginator(
                        list -> list.domainIdentifier(site.domainId()).projectIdentifier(project))
                .members()
                .stream()
                .collect(Collectors.toMap(DataZoneHand::id, ProjectMember::designationAsString));
    }

    public void rename(String role, String project, String name) {
        sessions.dataZone(role)
                .updateProject(update -> update.domainIdentifier(site.domainId())
                        .identifier(project)
                        .name(name));
    }

    public void add(String role, String project, String person) {
        add(sessions.dataZone(role), project, person, UserDesignation.PROJECT_CONTRIBUTOR);
    }

    public void remove(String role, String project, String person) {
        sessions.dataZone(role)
                .deleteProjectMembership(delete -> delete.domainIdentifier(site.domainId())
                        .projectIdentifier(project)
                        .member(Member.fromUserIdentifier(person)));
    }

    private void add(DataZoneClient as, String project, String profile, UserDesignation designation) {
        as.createProjectMembership(create -> create.domainIdentifier(site.domainId())
                .projectIdentifier(project)
                .member(Member.fromUserIdentifier(profile))
                .designation(designation));
    }

    private String rootUnit() {
        return administrator.getDomain(get -> get.identifier(site.domainId())).rootDomainUnitId();
    }

    private static String id(ProjectMember member) {
        var details = member.memberDetails();
        return details.user() == null
                ? details.group().groupId()
                : details.user().userId();
    }
}
