package dev.awsstandin.datazone;

import dev.awsstandin.datazone.datasource.ProjectDataSources;
import dev.awsstandin.datazone.datasource.Sourcing;
import dev.awsstandin.datazone.environment.DeploymentFailures;
import dev.awsstandin.datazone.environment.EnvironmentDatabases;
import dev.awsstandin.datazone.environment.EnvironmentPrerequisites;
import dev.awsstandin.datazone.environment.EnvironmentRoles;
import dev.awsstandin.datazone.environment.EnvironmentStates;
import dev.awsstandin.datazone.environment.EnvironmentStudios;
import dev.awsstandin.datazone.environment.ProjectEnvironments;
import dev.awsstandin.datazone.environment.Provisioning;
import dev.awsstandin.datazone.event.Announcements;
import dev.awsstandin.datazone.lineage.Lineage;
import dev.awsstandin.datazone.listing.Catalog;
import dev.awsstandin.datazone.listing.ProjectListings;
import dev.awsstandin.datazone.people.IdentityCenter;
import dev.awsstandin.datazone.project.Ground;
import dev.awsstandin.datazone.project.ProjectDeletion;
import dev.awsstandin.datazone.project.ProjectOperations;
import dev.awsstandin.datazone.projectprofile.EnvironmentConfigurations;
import dev.awsstandin.datazone.projectprofile.ProfileEquipment;
import dev.awsstandin.datazone.projectprofile.ProjectDeployments;
import dev.awsstandin.datazone.projectprofile.ProjectProfileOperations;
import dev.awsstandin.datazone.projectprofile.ProjectProfiles;
import dev.awsstandin.datazone.search.InventorySearch;
import dev.awsstandin.datazone.search.ListingSearch;
import dev.awsstandin.datazone.search.TypeSearch;
import dev.awsstandin.datazone.shared.Offers;
import dev.awsstandin.datazone.subscription.ProjectSubscriptions;
import dev.awsstandin.datazone.subscription.Subscribing;
import dev.awsstandin.datazone.target.EnvironmentTargets;
import dev.awsstandin.datazone.target.SubscriptionTargets;
import dev.awsstandin.kernel.Registry;
import dev.awsstandin.kernel.Service;
import dev.awsstandin.kernel.cloud.Agenda;
import dev.awsstandin.kernel.cloud.Cloud;
import dev.awsstandin.model.ServiceModel;
import java.util.List;

/** Amazon DataZone. */
public final class DataZone implements Service {

    private final ServiceModel model = ServiceModel.load("datazone");
    private final IdentityCenter directory;
    private final Ground ground;
    private final Provisioning provisioning;
    private final Catalog catalog;
    private final Sourcing sourcing;
    private final Subscribing subscribing;
    private final Lineage lineage;
    private final ProjectDeletion deletion;

    /** DataZone, which lets in people of a directory and works in an account. */
    public DataZone(Cloud cloud, Agenda agenda, AccountServices account, IdentityCenter directory) {
        this.directory = directory;
        this.ground = Ground.in(cloud, agenda, model, directory);
        this.provisioning = Provisioning.on(
                ground,
                new EnvironmentPrerequisites(account.networks(), account.keys()),
                new EnvironmentRoles(cloud, account.roles(), account.sessions()),
                new EnvironmentDatabases(account.databases()),
                new EnvironmentStudios(account.studioDomains()));
        var targets = new SubscriptionTargets(cloud);
        provisioning.resources().add(new EnvironmentTargets(targets, provisioning.configurations()));
        this.catalog = Catalog.on(ground);
        this.sourcing = Sourcing.on(provisioning, catalog, account.databases(), account.registered());
        this.subscribing = Subscribing.on(provisioning, catalog, targets, account.tags());
        this.lineage = Lineage.on(ground);
        this.deletion = new ProjectDeletion(
                ground,
                List.of(
                        new ProjectEnvironments(provisioning.environments()),
                        new ProjectDataSources(sourcing.sources()),
                        new ProjectListings(catalog.listings()),
                        new ProjectSubscriptions(subscribing)));
        Announcements.begin(cloud, account.bus());
    }

    @Override
    public void offerOn(Registry registry) {
        var offers = new Offers(registry, model, ground.cloud());
        ground.offerOn(offers, directory, deletion);
        offerProjectsOn(offers);
        catalog.offerOn(offers, subscribing::holds, subscribing::uses);
        new InventorySearch(catalog).offerOn(offers);
        new ListingSearch(catalog).offerOn(offers);
        new TypeSearch(catalog).offerOn(offers);
        sourcing.offerOn(offers);
        subscribing.offerOn(offers);
        lineage.offerOn(offers);
    }

    /** Projects, their profiles, and the environments that both can come with. */
    private void offerProjectsOn(Offers offers) {
        var configurations =
                new EnvironmentConfigurations(ground.cloud(), provisioning.blueprints(), provisioning.configurations());
        var profiles = new ProjectProfiles(ground, configurations);
        var equipment = new ProfileEquipment(profiles, configurations, new ProjectDeployments(provisioning));
        new ProjectProfileOperations(ground, profiles, configurations).offerOn(offers);
        new ProjectOperations(ground, catalog.terms(), equipment, deletion).offerOn(offers);
        provisioning.offerOn(offers, profiles);
    }

    /** Whether there is a domain with this ARN. */
    public boolean hasDomain(String arn) {
        var prefix = ground.cloud().arn("datazone", "domain/");
        return arn.startsWith(prefix)
                && ground.cloud().store().table("datazone.domains").contains(arn.substring(prefix.length()));
    }

    public EnvironmentStates environmentStates() {
        return new EnvironmentStates(ground.cloud(), provisioning.environments());
    }

    /** Lets deployments of environments fail. */
    public DeploymentFailures deploymentFailures() {
        return provisioning.failures();
    }
}
