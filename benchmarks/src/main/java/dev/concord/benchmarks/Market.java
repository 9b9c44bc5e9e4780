package dev.concord.benchmarks;

import dev.concord.benchmarks.Clients.Actor;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.datazone.model.ChangeAction;
import software.amazon.awssdk.services.datazone.model.EntityType;
import software.amazon.awssdk.services.datazone.model.SubscribedListingInput;
import software.amazon.awssdk.services.datazone.model.SubscribedPrincipalInput;
import software.amazon.awssdk.services.datazone.model.UserType;

/**
 * A domain in which one role's projects publish models and another role's projects ask for them. That they are two keeps
 * requests pending.
 */
final class Market {

    private static final int PROJECTS = 4;

    private final String domain;
    private final Actor owner;
    private final Actor asker;
    private final List<String> owning;
    private final List<String> asking;
    private final ModelGroups models = new ModelGroups();
    private final ConcurrentMap<Integer, String> assets = new ConcurrentHashMap<>();
    private final ConcurrentMap<Integer, String> listings = new ConcurrentHashMap<>();

    private Market(String domain, Actor owner, Actor asker) {
        this.domain = domain;
        this.owner = owner;
        this.asker = asker;
        this.owning = projects(owner, "Owners");
        this.asking = projects(asker, "Askers");
    }

    static Market open(Clients clients) {
        try (var administrator = clients.administrator()) {
            var domain = administrator
                    .createDomain(create ->
                            create.name("Bench").domainExecutionRole("arn:aws:iam::447120983316:role/execution"))
                    .id();
            var owner = clients.role("owner");
            var asker = clients.role("asker");
            for (var actor : List.of(owner, asker)) {
                administrator.createUserProfile(create -> create.domainIdentifier(domain)
                        .userIdentifier(actor.arn())
                        .userType(UserType.IAM_ROLE));
            }
            return new Market(domain, owner, asker);
        }
    }

    private List<String> projects(Actor actor, String name) {
        return IntStream.range(0, PROJECTS)
                .mapToObj(number -> actor.dataZone()
                        .createProject(create -> create.domainIdentifier(domain).name(name + " " + number))
                        .id())
                .toList();
    }

    String domain() {
        return domain;
    }

    Actor owner() {
        return owner;
    }

    Vocabulary words() {
        return models.words();
    }

    String owning(int number) {
        return owning.get(number % PROJECTS);
    }

    String asset(int number) {
        return assets.getOrDefault(number % assets.size(), "");
    }

    String listing(int number) {
        return listings.getOrDefault(number % listings.size(), "");
    }

    /** Makes the asset with this number; its id. */
    String create(int number) {
        return owner.dataZone()
                .createAsset(models.asset(number)
                        .andThen(asset -> asset.domainIdentifier(domain).owningProjectIdentifier(owning(number))))
                .id();
    }

    /** Makes the asset with this number and publishes it. */
    void publish(int number) {
        var asset = create(number);
        var change = owner.dataZone()
                .createListingChangeSet(publish -> publish.domainIdentifier(domain)
                        .entityIdentifier(asset)
                        .entityType(EntityType.ASSET)
                        .action(ChangeAction.PUBLISH));
        assets.put(number, asset);
        listings.put(number, change.listingId());
    }

    /** Asks for the listing with this number. */
    void request(int number) {
        asker.dataZone()
                .createSubscriptionRequest(request -> request.domainIdentifier(domain)
                        .requestReason("To compare it with " + words().word(number % 100))
                        .subscribedListings(SubscribedListingInput.builder()
                                .identifier(listing(number))
                                .build())
                        .subscribedPrincipals(SubscribedPrincipalInput.builder()
                                .project(project -> project.identifier(asking.get(number % PROJECTS)))
                                .build()));
    }
}
