package dev.awsstandin.sagemaker;

import dev.awsstandin.kernel.ServiceError;
import dev.awsstandin.kernel.cloud.Agenda;
import dev.awsstandin.kernel.cloud.Cloud;
import dev.awsstandin.model.ServiceModel;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Domains, and who and what is in them. */
record Studio(
        StudioDomains domains, Lifecycle profiles, Lifecycle spaces, Lifecycle apps, Tags tags, ServiceModel model) {

    private static final String DELETED = "Deleted";

    static Studio in(Cloud cloud, Agenda agenda, Tags tags) {
        var spaces = new Lifecycle(
                cloud, agenda, tags, new Lifecycle.Kind("sagemaker.spaces", "Space", "SpaceArn"), space -> {});
        var profiles = new Lifecycle(
                cloud,
                agenda,
                tags,
                new Lifecycle.Kind("sagemaker.userProfiles", "UserProfile", "UserProfileArn"),
                profile -> {});
        var gone = cloud.store().table("sagemaker.apps");
        var apps = new Lifecycle(
                cloud,
                agenda,
                tags,
                new Lifecycle.Kind("sagemaker.apps", "App", "AppArn"),
                // A deleted app is still shown, as AWS does for a day.
                app -> gone.put(AppOperations.key(app), app.put("Status", DELETED)));
        var domains = new StudioDomains(cloud, agenda, tags, List.of(profiles, spaces), apps);
        return new Studio(domains, profiles, spaces, apps, tags, ServiceModel.load("sagemaker"));
    }

    static String key(String domain, String name) {
        return domain + "/" + name;
    }

    static boolean isDeleted(ObjectNode app) {
        return app.path("Status").asString().equals(DELETED);
    }

    static boolean isIn(ObjectNode thing, String domain) {
        return thing.path("DomainId").asString().equals(domain);
    }

    /** Refuses to go on while the profile or space has apps. */
    void requireNoApps(String domain, String member, String name, String word) {
        var owned = apps.where(
                app -> isIn(app, domain) && app.path(member).asString("").equals(name) && !isDeleted(app));
        if (!owned.isEmpty()) {
            throw Lifecycle.inUse("Unable to delete %s [%s] because App(s) are associated with it."
                    .formatted(word, key(domain, name)));
        }
    }

    /** The domain for something new in it. Creating declares no error for a domain that is not there. */
    ObjectNode domainFor(String id) {
        var domain = domains.find(id)
                .orElseThrow(() -> ServiceError.validation("Domain [%s] does not exist.".formatted(id)));
        if (!domain.path("Status").asString().equals(Lifecycle.IN_SERVICE)) {
            throw ServiceError.validation("Domain [%s] is %s, not InService."
                    .formatted(id, domain.path("Status").asString()));
        }
        return domain;
    }

    /** The thing with the members that the operation's output has. */
    ObjectNode described(String operation, ObjectNode thing) {
        var output = model.known(operation).output().orElseThrow();
        return Members.only(thing, List.copyOf(output.members().keySet()));
    }
}
