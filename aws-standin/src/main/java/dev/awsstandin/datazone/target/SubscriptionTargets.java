package dev.awsstandin.datazone.target;

import dev.awsstandin.datazone.shared.Paging;
import dev.awsstandin.datazone.shared.Rows;
import dev.awsstandin.datazone.shared.Times;
import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Ids;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.cloud.Cloud;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Where an environment takes subscribed assets of some types, and who makes the access real. */
public final class SubscriptionTargets {

    /** The provider of targets whose grants DataZone itself fulfils. */
    public static final String MANAGED = "Amazon DataZone";

    private static final String PREFIX = "amazon.datazone.";
    private static final List<String> SAGEMAKER =
            List.of("SageMakerModelPackageGroupAssetType", "SageMakerFeatureGroupAssetType");

    private final Rows targets;

    public SubscriptionTargets(Cloud cloud) {
        this.targets = new Rows(cloud, "subscription-targets", "Subscription target");
    }

    public ObjectNode get(String domain, String environment, String id) {
        return targets.get(domain, key(environment, id));
    }

    public Optional<ObjectNode> find(String domain, String environment, String id) {
        return targets.find(domain, key(environment, id));
    }

    List<ObjectNode> of(String domain, String environment) {
        return targets.in(domain, key(environment, ""));
    }

    void save(ObjectNode target) {
        targets.put(
                target.path("domainId").asString(),
                key(target.path("environmentId").asString(), target.path("id").asString()),
                target);
    }

    void removeOf(ObjectNode environment) {
        var domain = environment.path("domainId").asString();
        var id = environment.path("id").asString();
        of(domain, id).forEach(this::remove);
    }

    void remove(ObjectNode target) {
        targets.remove(
                target.path("domainId").asString(),
                key(target.path("environmentId").asString(), target.path("id").asString()));
    }

    /** The first of the environment's targets that takes assets of the type. */
    public Optional<ObjectNode> applicable(String domain, String environment, String assetType) {
        return of(domain, environment).stream()
                .filter(target -> takes(target, assetType))
                .findFirst();
    }

    /** Whether the target takes assets of the type; managed types may go without their prefix. */
    public static boolean takes(ObjectNode target, String assetType) {
        return target.path("applicableAssetTypes")
                .valueStream()
                .anyMatch(type -> plain(type.asString()).equals(plain(assetType)));
    }

    private static String plain(String type) {
        return type.startsWith(PREFIX) ? type.substring(PREFIX.length()) : type;
    }

    /** The target that comes with a SageMaker environment. AWS's name for its type is not public; this one is ours. */
    void addForSageMaker(ObjectNode environment, JsonNode configuration, String roleArn, Instant at) {
        var target = created(environment, "SYSTEM", at)
                .put("name", environment.path("name").asString() + "-sagemaker")
                .put("type", "SageMakerSubscriptionTargetType")
                .put("provider", MANAGED)
                .put(
                        "manageAccessRole",
                        configuration.path("manageAccessRoleArn").asString(""));
        target.putArray("authorizedPrincipals").add(roleArn);
        SAGEMAKER.forEach(target.putArray("applicableAssetTypes")::add);
        target.putArray("subscriptionTargetConfig")
                .addObject()
                .put("formName", "SageMakerSubscriptionTargetConfigForm")
                .put(
                        "content",
                        Json.object()
                                .put("environmentId", environment.path("id").asString())
                                .toString());
        save(target);
    }

    static ObjectNode created(ObjectNode environment, String user, Instant at) {
        return Json.object()
                .put("id", Ids.lower(14))
                .put("domainId", environment.path("domainId").asString())
                .put("projectId", environment.path("projectId").asString())
                .put("environmentId", environment.path("id").asString())
                .put("createdBy", user)
                .put("createdAt", Times.text(at))
                .put("updatedAt", Times.text(at));
    }

    private static String key(String environment, String id) {
        return environment + "/" + id;
    }

    /** Those that the call's page is about, in the order it asks for. */
    List<ObjectNode> ordered(Call call, String environment) {
        return of(call.text("domainIdentifier"), environment).stream()
                .sorted(Paging.order(call))
                .toList();
    }
}
