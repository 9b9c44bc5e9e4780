package dev.awsstandin.datazone;

import dev.awsstandin.kernel.Agenda;
import dev.awsstandin.kernel.Cloud;
import dev.awsstandin.model.ServiceModel;

/** What all of DataZone stands on: domains, the people in them, their projects, and who may do what. */
record Ground(
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

    static Ground in(Cloud cloud, Agenda agenda, ServiceModel model, IdentityCenter directory) {
        var outputs = new Outputs(model);
        var paging = new Paging(cloud, outputs);
        var profiles = new UserProfiles(cloud);
        var units = new DomainUnits(cloud);
        var domains = new Domains(cloud, profiles, units, agenda, outputs);
        var people = new People(profiles, new GroupProfiles(cloud, directory));
        var memberships = new Memberships(cloud);
        var access = new Access(domains, people, memberships, units);
        var principals = new PolicyPrincipals(people, memberships, units, new ProjectUnits(cloud, domains));
        var policies = new Policies(new PolicyGrants(cloud, units), principals, access);
        var projects = new Projects(cloud, policies, memberships, people, access, outputs, paging);
        return new Ground(
                cloud, agenda, outputs, paging, domains, units, people, memberships, access, policies, projects);
    }

    void offerOn(Offers offers, IdentityCenter directory) {
        domains.offerOn(offers);
        new DomainTags(domains).offerOn(offers);
        new PeopleOperations(domains, people.users(), directory, access, outputs, paging).offerOn(offers);
        new GroupOperations(domains, people.groups(), directory, access, outputs, paging).offerOn(offers);
        projects.offerOn(offers);
        new DomainUnitOperations(units, projects, policies.grants(), access, outputs, paging).offerOn(offers);
        new OwnerOperations(units, people, access, paging).offerOn(offers);
        new MembershipOperations(projects, memberships, people, policies, access, paging).offerOn(offers);
    }
}
