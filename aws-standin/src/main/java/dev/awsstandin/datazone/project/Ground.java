package dev.awsstandin.datazone.project;

import dev.awsstandin.datazone.domain.DomainOperations;
import dev.awsstandin.datazone.domain.Domains;
import dev.awsstandin.datazone.domain.TagOperations;
import dev.awsstandin.datazone.people.Access;
import dev.awsstandin.datazone.people.GroupProfileOperations;
import dev.awsstandin.datazone.people.GroupProfiles;
import dev.awsstandin.datazone.people.IdentityCenter;
import dev.awsstandin.datazone.people.Memberships;
import dev.awsstandin.datazone.people.People;
import dev.awsstandin.datazone.people.UserProfileOperations;
import dev.awsstandin.datazone.people.UserProfiles;
import dev.awsstandin.datazone.policy.EntityGrants;
import dev.awsstandin.datazone.policy.Policies;
import dev.awsstandin.datazone.policy.PolicyGrants;
import dev.awsstandin.datazone.policy.PolicyPrincipals;
import dev.awsstandin.datazone.shared.Holding;
import dev.awsstandin.datazone.shared.Offers;
import dev.awsstandin.datazone.shared.Outputs;
import dev.awsstandin.datazone.shared.Paging;
import dev.awsstandin.datazone.unit.DomainUnitOperations;
import dev.awsstandin.datazone.unit.DomainUnits;
import dev.awsstandin.datazone.unit.EntityOwnerOperations;
import dev.awsstandin.datazone.unit.ProjectUnits;
import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.cloud.Agenda;
import dev.awsstandin.kernel.cloud.Cloud;
import dev.awsstandin.model.ServiceModel;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** What all of DataZone stands on: domains, the people in them, their projects, and who may do what. */
public record Ground(
        Cloud cloud,
        Agenda agenda,
        Outputs outputs,
        Paging paging,
        Domains domains,
        DomainUnits units,
        People people,
        Memberships memberships,
        Access access,
        Policies policies,
        Projects projects) {

    public static Ground in(Cloud cloud, Agenda agenda, ServiceModel model, IdentityCenter directory) {
        var outputs = new Outputs(model);
        var domains = new Domains(cloud);
        var units = new DomainUnits(cloud);
        var people = new People(new UserProfiles(cloud), new GroupProfiles(cloud, directory));
        var memberships = new Memberships(cloud);
        var access = new Access(domains, people, memberships);
        var projectUnits = new ProjectUnits(cloud, domains);
        var principals = new PolicyPrincipals(people, memberships, units, projectUnits);
        return new Ground(
                cloud,
                agenda,
                outputs,
                new Paging(cloud, outputs),
                domains,
                units,
                people,
                memberships,
                access,
                new Policies(new PolicyGrants(cloud, units), principals, access),
                new Projects(cloud, projectUnits));
    }

    /** Offers what is done to domains, their units and the people in them. */
    public void offerOn(Offers offers, IdentityCenter directory, ProjectDeletion deletion) {
        new DomainOperations(cloud, domains, this::found, new DomainProjects(projects, deletion), agenda, outputs)
                .offerOn(offers);
        new TagOperations(domains).offerOn(offers);
        new UserProfileOperations(domains, people.users(), directory, access, outputs, paging).offerOn(offers);
        new GroupProfileOperations(domains, people.groups(), directory, access, outputs, paging).offerOn(offers);
        List<Holding> holdings = List.of(new UnitProjects(projects), new EntityGrants(policies.grants()));
        new DomainUnitOperations(units, holdings, access, outputs, paging).offerOn(offers);
        new EntityOwnerOperations(units, people, access, paging).offerOn(offers);
        new ProjectMembershipOperations(projects, memberships, people, policies, access, paging).offerOn(offers);
    }

    /** Whoever makes a domain is the first in it and owns its root unit. */
    private void found(ObjectNode domain, Call call) {
        var creator = people.users()
                .ofPrincipal(domain.path("id").asString(), call.caller().principalArn());
        units.addRoot(domain, creator.path("id").asString());
    }
}
