package dev.awsstandin.datazone;

import dev.awsstandin.kernel.Cloud;
import dev.awsstandin.model.ServiceModel;

/** What all of DataZone stands on: domains, the people in them, their projects, and who may do what. */
record Ground(
        Cloud cloud,
        Agenda agenda,
        Outputs outputs,
        Paging paging,
        Domains domains,
        People people,
        Memberships memberships,
        Access access,
        Projects projects) {

    static Ground in(Cloud cloud, ServiceModel model, IdentityCenter directory) {
        var agenda = new Agenda(cloud);
        var outputs = new Outputs(model);
        var paging = new Paging(cloud, outputs);
        var profiles = new UserProfiles(cloud);
        var domains = new Domains(cloud, profiles, agenda, outputs);
        var people = new People(profiles, new GroupProfiles(cloud, directory));
        var memberships = new Memberships(cloud);
        var access = new Access(domains, people, memberships);
        var projects = new Projects(cloud, domains, memberships, people, access, outputs, paging);
        return new Ground(cloud, agenda, outputs, paging, domains, people, memberships, access, projects);
    }

    void offerOn(Offers offers, IdentityCenter directory) {
        domains.offerOn(offers);
        new PeopleOperations(domains, people.users(), directory, access, outputs, paging).offerOn(offers);
        new GroupOperations(domains, people.groups(), directory, access, outputs, paging).offerOn(offers);
        projects.offerOn(offers);
        new MembershipOperations(projects, memberships, people, access, paging).offerOn(offers);
    }
}
