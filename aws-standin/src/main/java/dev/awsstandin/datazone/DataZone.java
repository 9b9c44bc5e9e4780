package dev.awsstandin.datazone;

import dev.awsstandin.iam.Roles;
import dev.awsstandin.iam.Sessions;
import dev.awsstandin.kernel.Cloud;
import dev.awsstandin.kernel.Hooks;
import dev.awsstandin.kernel.Registry;
import dev.awsstandin.kernel.Service;
import dev.awsstandin.model.ServiceModel;
import dev.awsstandin.sagemaker.Tags;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Amazon DataZone. */
public final class DataZone implements Service {

    private final Cloud cloud;
    private final ServiceModel model = ServiceModel.load("datazone");
    private final Agenda agenda;
    private final List<Consumer<Offers>> themes = new ArrayList<>();

    /** DataZone, which makes roles and their credentials, shares resources by tags, and lets in people of a directory. */
    public DataZone(Cloud cloud, Roles roles, Sessions sessions, Tags tags, IdentityCenter directory) {
        this.cloud = cloud;
        this.agenda = new Agenda(cloud);
        var outputs = new Outputs(model);
        var paging = new Paging(cloud, outputs);
        var profiles = new UserProfiles(cloud);
        var domains = new Domains(cloud, profiles, agenda, outputs);
        var memberships = new Memberships(cloud);
        var access = new Access(domains, profiles, memberships);
        var projects = new Projects(cloud, memberships, profiles, access, outputs, paging);
        themes.add(domains::offerOn);
        themes.add(new PeopleOperations(domains, profiles, directory, access, outputs, paging)::offerOn);
        themes.add(projects::offerOn);
        themes.add(new MembershipOperations(projects, memberships, profiles, access, paging)::offerOn);

        var blueprints = new Blueprints(domains, outputs, paging);
        var configurations = new BlueprintConfigurations(cloud, blueprints, domains, outputs, paging);
        var environmentProfiles =
                new EnvironmentProfiles(cloud, blueprints, configurations, projects, access, outputs, paging);
        var environmentRoles = new EnvironmentRoles(cloud, roles, sessions);
        var environments = new Environments(cloud, projects, environmentRoles, access, outputs, paging);
        var targets = new SubscriptionTargets(cloud);
        var deployments = new Deployments(environments, configurations, blueprints, environmentRoles, targets, agenda);
        themes.add(blueprints::offerOn);
        themes.add(configurations::offerOn);
        themes.add(environmentProfiles::offerOn);
        themes.add(environments::offerOn);
        themes.add(new EnvironmentCreation(
                cloud,
                environments,
                environmentProfiles,
                blueprints,
                configurations,
                projects,
                deployments,
                access,
                outputs)::offerOn);
        themes.add(new TargetOperations(targets, environments, access, outputs, paging)::offerOn);

        var types = new ManagedTypes();
        var assets = new Assets(cloud);
        var listings = new Listings(cloud);
        themes.add(new TypeOperations(cloud, types, access, outputs)::offerOn);
        themes.add(
                new AssetOperations(assets, new AssetForms(types), types, listings, projects, access, outputs)
                        ::offerOn);
        themes.add(new Publishing(cloud, assets, listings, access, outputs, agenda)::offerOn);
        themes.add(new InventorySearch(cloud, assets, projects, memberships, access, outputs)::offerOn);
        themes.add(new ListingSearch(cloud, listings, access, outputs)::offerOn);

        var pairs = new Pairs(cloud);
        var grants = new Grants(cloud, tags, agenda);
        var subscriptions = new Subscriptions(cloud, pairs, grants, access, outputs, paging);
        var decisions = new Decisions(cloud, subscriptions, pairs, access, outputs);
        themes.add(
                new SubscriptionRequests(cloud, listings, projects, pairs, decisions, access, outputs, paging)
                        ::offerOn);
        themes.add(decisions::offerOn);
        themes.add(subscriptions::offerOn);
        themes.add(
                new GrantOperations(grants, environments, targets, listings, assets, pairs, access, outputs, paging)
                        ::offerOn);
    }

    @Override
    public void offerOn(Registry registry) {
        var offers = new Offers(registry, model, cloud);
        themes.forEach(theme -> theme.accept(offers));
    }

    /** Does what is due by now; must listen to the calls of all services. */
    public Hooks.Listener agenda() {
        return agenda;
    }
}
