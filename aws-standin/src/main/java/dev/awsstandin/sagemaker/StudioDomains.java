package dev.awsstandin.sagemaker;

import dev.awsstandin.kernel.Ids;
import dev.awsstandin.kernel.cloud.Agenda;
import dev.awsstandin.kernel.cloud.Cloud;
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

    /** Makes a domain, ready for work at once, from the members of CreateDomain; its id. */
    public String make(ObjectNode given, Map<String, String> tags, Instant now) {
        var domain = described(given);
        domains.make(id(domain), domain, tags, now);
        return id(domain);
    }

    /** Begins to create a domain; its id. */
    String create(ObjectNode given, Map<String, String> tags, Instant now) {
        var domain = described(given);
        domains.create(id(domain), domain, tags, now);
        return id(domain);
    }

    private ObjectNode described(ObjectNode given) {
        var id = "d-" + Ids.lower(12);
        var domain = given.deepCopy()
                .put("DomainId", id)
                .put("DomainArn", cloud.arn("sagemaker", "domain/" + id))
                .put("HomeEfsFileSystemId", "fs-" + Ids.lower(17));
        return domain.hasNonNull("AppNetworkAccessType")
                ? domain
                : domain.put("AppNetworkAccessType", "PublicInternetOnly");
    }

    private static String id(ObjectNode domain) {
        return domain.path("DomainId").asString();
    }

    /** Begins to delete a domain, or refuses while somebody or something is in it. */
    void delete(String id, Instant now) {
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
        domains.update(id(domain), domain, now);
    }

    /** Refuses while somebody or something is in the domain, if there is one. */
    public void requireEmpty(String id) {
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
        var id = id(domain);
        apps.where(app -> Studio.isIn(app, id)).forEach(app -> apps.remove(AppOperations.key(app)));
    }
}
