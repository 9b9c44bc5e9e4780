package dev.awsstandin.datazone;

import dev.awsstandin.datazone.World.Actor;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.datazone.model.GetSubscriptionGrantResponse;
import software.amazon.awssdk.services.datazone.model.SubscriptionGrantStatus;
import software.amazon.awssdk.services.sagemaker.model.Tag;

/** A model package group of one project, to which another one with an environment has an approved subscription. */
public final class Sharing {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    public final Setting setting;
    public final Actor owner;
    public final Actor builder;
    public final String owning;
    public final String building;
    public final String arn;
    public final String listing;
    public final String environment;
    public final String subscription;

    private Sharing(Setting setting) {
        this.setting = setting;
        owner = setting.actor("owner");
        owning = setting.project("Owners", owner);
        var name = "shared-" + NUMBERS.incrementAndGet();
        arn = setting.modelGroup(name);
        listing = setting.publish(owner, setting.asset(owner, owning, name, arn));
        builder = setting.actor("builder");
        building = setting.project("Builders", builder);
        environment = setting.environment(builder, building, "studio");
        setting.accept(owner, setting.request(builder, building, listing));
        subscription = owner.client()
                .listSubscriptions(
                        list -> list.domainIdentifier(setting.domain()).approverProjectId(owning))
                .items()
                .getFirst()
                .id();
    }

    public static Sharing in(Setting setting) {
        return new Sharing(setting);
    }

    public String grant() {
        return setting.grant(builder, environment, listing);
    }

    public GetSubscriptionGrantResponse grant(String id) {
        return builder.client()
                .getSubscriptionGrant(
                        get -> get.domainIdentifier(setting.domain()).identifier(id));
    }

    public SubscriptionGrantStatus assetStatus(String grant) {
        return grant(grant).assets().getFirst().status();
    }

    public void revoke(boolean retain) {
        owner.client()
                .revokeSubscription(revoke -> revoke.domainIdentifier(setting.domain())
                        .identifier(subscription)
                        .retainPermissions(retain));
    }

    /** The id of the asset behind the listing. */
    public String asset() {
        return setting.listing(owner, listing).item().assetListing().assetId();
    }

    /** Whether SageMaker's tags on the group let the environment in. */
    public boolean isShared() {
        return tags().containsKey("sagemaker:shared-with:" + environment);
    }

    public Map<String, String> tags() {
        var world = setting.world();
        try (var sageMaker = world.sageMaker(world.administrator())) {
            return sageMaker.listTags(list -> list.resourceArn(arn)).tags().stream()
                    .collect(Collectors.toMap(Tag::key, Tag::value));
        }
    }
}
