package dev.awsstandin.datazone;

import dev.awsstandin.iam.Roles;
import dev.awsstandin.iam.Sessions;
import dev.awsstandin.kernel.Agenda;
import dev.awsstandin.kernel.Cloud;
import dev.awsstandin.kernel.Registry;
import dev.awsstandin.kernel.Service;
import dev.awsstandin.model.ServiceModel;
import dev.awsstandin.sagemaker.Tags;
import java.util.List;

/** Amazon DataZone. */
public final class DataZone implements Service {

    private final ServiceModel model = ServiceModel.load("datazone");
    private final IdentityCenter directory;
    private final Ground ground;
    private final Provisioning provisioning;
    private final Catalog catalog;
    private final Subscribing subscribing;
    private final ProjectDeletion deletion;
    private final DomainDeletion domainDeletion;

    /** DataZone, which makes roles and their credentials, shares resources by tags, and lets in people of a directory. */
    public DataZone(Cloud cloud, Agenda agenda, Roles roles, Sessions sessions, Tags tags, IdentityCenter directory) {
        this.directory = directory;
        this.ground = Ground.in(cloud, agenda, model, directory);
        this.provisioning = Provisioning.on(ground, new EnvironmentRoles(cloud, roles, sessions));
        this.catalog = Catalog.on(ground);
        this.subscribing = Subscribing.on(provisioning, catalog, tags);
        this.deletion = new ProjectDeletion(
                ground,
                List.of(
                        new ProjectEnvironments(provisioning.environments()),
                        new ProjectListings(catalog.listings()),
                        ProjectSubscriptions.in(subscribing)));
        this.domainDeletion = new DomainDeletion(ground, deletion);
    }

    @Override
    public void offerOn(Registry registry) {
        var offers = new Offers(registry, model, ground.cloud());
        ground.offerOn(offers, directory);
        provisioning.offerOn(offers);
        catalog.offerOn(offers);
        subscribing.offerOn(offers);
        deletion.offerOn(offers);
        domainDeletion.offerOn(offers);
    }

    /** Lets deployments of environments fail. */
    public DeploymentFailures deploymentFailures() {
        return provisioning.failures();
    }
}
