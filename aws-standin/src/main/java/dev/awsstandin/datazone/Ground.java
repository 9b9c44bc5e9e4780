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
        UserProfiles profiles,
        Memberships memberships,
        Access access,
        Projects projects) {

    static Ground in(Cloud cloud, Agenda agenda, ServiceModel model) {
        var outputs = new Outputs(model);
        var paging = new Paging(cloud, outputs);
        var profiles = new UserProfiles(cloud);
        var domains = new Domains(cloud, profiles, agenda, outputs);
        var memberships = new Memberships(cloud);
        var access = new Access(domains, profiles, memberships);
        var projects = new Projects(cloud, memberships, profiles, access, outputs, paging);
        return new Ground(cloud, agenda, outputs, paging, domains, profiles, memberships, access, projects);
    }

    void offerOn(Offers offers, IdentityCenter directory) {
        domains.offerOn(offers);
        new PeopleOperations(domains, profiles, directory, access, outputs, paging).offerOn(offers);
        projects.offerOn(offers);
        new MembershipOperations(projects, memberships, profiles, access, paging).offerOn(offers);
    }
}
