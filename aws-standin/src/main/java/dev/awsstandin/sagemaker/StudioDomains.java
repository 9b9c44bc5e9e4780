package dev.awsstandin.sagemaker;

import dev.awsstandin.kernel.Agenda;
import dev.awsstandin.kernel.Cloud;
import dev.awsstandin.kernel.Ids;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/**
 * SageMaker domains. Services that make one in the account, as DataZone's blueprint does, use this; inside a call it
 * works within the call's transaction.
 */
public final class StudioDomains {

    private final Cloud cloud;
    private final Lifecycle domains;
    private final List<Lifecycle> within;
    private final Lifecycle apps;

    StudioDomains(Cloud cloud, Agenda agenda, Tags tags, List<Lifecycle> within, Lifecycle apps) {
        this.cloud = cloud;
        this.domains = new Lifecycle(
                cloud, agenda, tags, new Lifecycle.Kind("sagemaker.domains", "Domain", "DomainArn"), this::forgetApps);
        this.within = within;
        this.apps = apps;
    }

    /** Begins to create a domain from the members of CreateDomain; its id. */
    public String create(ObjectNode given, Map<String, String> tags, Instant now) {
        var id = "d-" + Ids.lower(12);
        var domain = given.deepCopy()
                .put("DomainId", id)
                .put("DomainArn", cloud.arn("sagemaker", "domain/" + id))
                .put("HomeEfsFileSystemId", "fs-" + Ids.lower(17));
        if (!domain.hasNonNull("AppNetworkAccessType")) {
            domain.put("AppNetworkAccessType", "PublicInternetOnly");
        }
        domain.remove("Tags");
        domains.create(id, domain, tags, now);
        return id;
    }

    /** Begins to delete a domain, or refuses while somebody or something is in it. */
    public void delete(String id, Instant now) {
        domains.get(id);
        requireEmpty(id);
        domains.delete(id, now);
    }

    /** Removes the domain at once, or refuses while somebody or something is in it. */
    public void remove(String id) {
        requireEmpty(id);
        domains.find(id).ifPresent(this::forgetApps);
        domains.remove(id);
    }

    /** Makes a new domain ready for work at once. */
    public void settle(String id) {
        domains.save(id, domains.get(id).put("Status", Lifecycle.IN_SERVICE));
    }

    Optional<ObjectNode> find(String id) {
        return domains.find(id);
    }

    ObjectNode get(String id) {
        return domains.get(id);
    }

    List<ObjectNode> where(Predicate<ObjectNode> matches) {
        return domains.where(matches);
    }

    void update(ObjectNode domain, Instant now) {
        domains.update(domain.path("DomainId").asString(), domain, now);
    }

    private void requireEmpty(String id) {
        var words = List.of("UserProfile(s)", "Space(s)");
        for (int i = 0; i < within.size(); i++) {
            if (!within.get(i).where(thing -> Studio.isIn(thing, id)).isEmpty()) {
                throw inUse(id, words.get(i));
            }
        }
        if (!apps.where(app -> Studio.isIn(app, id) && !Studio.isDeleted(app)).isEmpty()) {
            throw inUse(id, "App(s)");
        }
    }

    private static RuntimeException inUse(String id, String what) {
        return Lifecycle.inUse("Unable to delete Domain [%s] because %s are associated with it.".formatted(id, what));
    }

    private void forgetApps(ObjectNode domain) {
        var id = domain.path("DomainId").asString();
        apps.where(app -> Studio.isIn(app, id)).forEach(app -> apps.remove(AppOperations.key(app)));
    }
}
