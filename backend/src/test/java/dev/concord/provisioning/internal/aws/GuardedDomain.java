package dev.concord.provisioning.internal.aws;

import dev.concord.People;
import dev.concord.SampleData;
import dev.concord.SampleEnvironments;
import dev.concord.StandinAccount;
import dev.concord.identity.Designation;
import dev.concord.project.ProjectObservation;
import dev.concord.project.Projects;
import dev.concord.shared.ProjectId;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.datazone.model.EnvironmentProfileSummary;
import software.amazon.awssdk.services.datazone.model.ManagedPolicyType;
import software.amazon.awssdk.services.datazone.model.PolicyGrantDetail;
import software.amazon.awssdk.services.datazone.model.PolicyGrantPrincipal;
import software.amazon.awssdk.services.datazone.model.ProjectDesignation;
import software.amazon.awssdk.services.datazone.model.TargetEntityType;
import software.amazon.awssdk.services.datazone.model.UserDesignation;

/** A domain in which grants say who makes profiles, so that nobody does whom they do not name. */
public final class GuardedDomain {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final StandinAccount account;
    private final Projects projects;

    GuardedDomain(StandinAccount account, Projects projects, SampleEnvironments places) {
        this.account = account;
        this.projects = projects;
        places.blueprint(account.blueprint());
        if (holders(profiles(), ManagedPolicyType.CREATE_ENVIRONMENT_PROFILE).isEmpty()) {
            letMakeProfiles("a-project-of-somebody-else");
        }
    }

    /** A project that Concord works in as an owner, and Ines as a contributor. */
    public ProjectId project() {
        return project(Designation.PROJECT_OWNER);
    }

    public ProjectId project(Designation concord) {
        var name = "project-" + COUNT.incrementAndGet();
        var id = account.project(name, UserDesignation.fromValue(concord.name()));
        projects.adopt(id, StandinAccount.projectRole(name));
        var ines = SampleData.member(People.INES, Designation.PROJECT_CONTRIBUTOR);
        projects.observed(new ProjectObservation(
                id, name, "Tests", null, List.of(), concord, List.of(ines), List.of(), Instant.now()));
        return id;
    }

    /** Projects until the policy takes no more. */
    public void fillUp() {
        int there = holders(profiles(), ManagedPolicyType.CREATE_ENVIRONMENT_PROFILE)
                .size();
        IntStream.range(there, 20).forEach(number -> letMakeProfiles("filler-" + COUNT.incrementAndGet()));
    }

    public void makeRoom() {
        account
                .datazone()
                .listPolicyGrants(list -> list.domainIdentifier(account.domain())
                        .entityType(TargetEntityType.ENVIRONMENT_BLUEPRINT_CONFIGURATION)
                        .entityIdentifier(profiles())
                        .policyType(ManagedPolicyType.CREATE_ENVIRONMENT_PROFILE))
                .grantList()
                .stream()
                .skip(1)
                .forEach(grant -> account.datazone()
                        .removePolicyGrant(remove -> remove.domainIdentifier(account.domain())
                                .entityType(TargetEntityType.ENVIRONMENT_BLUEPRINT_CONFIGURATION)
                                .entityIdentifier(profiles())
                                .policyType(ManagedPolicyType.CREATE_ENVIRONMENT_PROFILE)
                                .principal(grant.principal())));
    }

    private void letMakeProfiles(String name) {
        var id = account.datazone()
                .createProject(
                        create -> create.domainIdentifier(account.domain()).name(name))
                .id();
        account.datazone()
                .addPolicyGrant(add -> add.domainIdentifier(account.domain())
                        .entityType(TargetEntityType.ENVIRONMENT_BLUEPRINT_CONFIGURATION)
                        .entityIdentifier(profiles())
                        .policyType(ManagedPolicyType.CREATE_ENVIRONMENT_PROFILE)
                        .principal(PolicyGrantPrincipal.fromProject(
                                named -> named.projectIdentifier(id).projectDesignation(ProjectDesignation.OWNER)))
                        .detail(PolicyGrantDetail.fromCreateEnvironmentProfile(detail -> {})));
    }

    private String profiles() {
        return "447120983316:" + account.blueprint();
    }

    /** Who may make environments from the profile, such as "OWNER of 4xk2". */
    public List<String> deployers(String profile) {
        return holders(profile, ManagedPolicyType.CREATE_ENVIRONMENT);
    }

    public static String ownerOf(ProjectId project) {
        return "OWNER of " + project;
    }

    private List<String> holders(String entity, ManagedPolicyType policy) {
        return account
                .datazone()
                .listPolicyGrantsPaginator(list -> list.domainIdentifier(account.domain())
                        .entityType(
                                policy == ManagedPolicyType.CREATE_ENVIRONMENT
                                        ? TargetEntityType.ENVIRONMENT_PROFILE
                                        : TargetEntityType.ENVIRONMENT_BLUEPRINT_CONFIGURATION)
                        .entityIdentifier(entity)
                        .policyType(policy))
                .grantList()
                .stream()
                .map(grant -> grant.principal().project())
                .map(project -> "%s of %s".formatted(project.projectDesignationAsString(), project.projectIdentifier()))
                .toList();
    }

    /** The ids of DataZone's profiles of this name. */
    public List<String> profiles(String name) {
        return account
                .datazone()
                .listEnvironmentProfilesPaginator(
                        list -> list.domainIdentifier(account.domain()).name(name))
                .items()
                .stream()
                .map(EnvironmentProfileSummary::id)
                .toList();
    }
}
