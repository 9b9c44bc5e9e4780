package dev.awsstandin.sagemaker;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.Operation;
import dev.awsstandin.kernel.Registry;
import dev.awsstandin.kernel.Resource;
import dev.awsstandin.kernel.ServiceError;
import dev.awsstandin.kernel.cloud.Cloud;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** SageMaker's operations on user profiles. */
final class UserProfileOperations {

    static final String KIND = "user-profile";
    private static final String WORD = "UserProfile";
    private static final List<String> GIVEN = List.of(
            "DomainId", "UserProfileName", "SingleSignOnUserIdentifier", "SingleSignOnUserValue", "UserSettings");
    private static final List<String> SUMMARY =
            List.of("DomainId", "UserProfileName", "Status", "CreationTime", "LastModifiedTime");

    private final Arns arns;
    private final Studio studio;
    private final Listing listing;

    UserProfileOperations(Cloud cloud, Studio studio) {
        this.arns = new Arns(cloud);
        this.studio = studio;
        this.listing = new Listing(cloud.pages(), "UserProfileName", "UserProfileArn");
    }

    public void offerOn(Registry registry) {
        registry.offer(Operation.write("sagemaker", "CreateUserProfile", this::create)
                .on(this::resource)
                .with(TagKeys::ofTags)
                .alsoNeeding(PassedRoles::of));
        registry.offer(Operation.read("sagemaker", "DescribeUserProfile", this::describe)
                .on(this::resource));
        registry.offer(Operation.read("sagemaker", "ListUserProfiles", this::list));
        registry.offer(Operation.write("sagemaker", "UpdateUserProfile", this::update)
                .on(this::resource)
                .alsoNeeding(PassedRoles::of));
        registry.offer(
                Operation.write("sagemaker", "DeleteUserProfile", this::delete).on(this::resource));
    }

    private Resource resource(Call call) {
        var arn = arns.of(KIND, key(call));
        return new Resource(arn, studio.tags().of(arn));
    }

    private static String key(Call call) {
        return Studio.key(call.text("DomainId"), call.text("UserProfileName"));
    }

    private ObjectNode create(Call call) {
        requireRightSignIn(call, studio.domainFor(call.text("DomainId")));
        var key = key(call);
        if (studio.profiles().find(key).isPresent()) {
            throw Lifecycle.inUse("UserProfile [%s] already exists.".formatted(key));
        }
        var count = studio.profiles().where(any -> true).size();
        var profile = Members.only(call.input(), GIVEN)
                .put("UserProfileArn", arns.of(KIND, key))
                .put("HomeEfsFileSystemUid", String.valueOf(200_001 + count));
        studio.profiles().create(key, profile, Members.tags(call.input().path("Tags")), call.now());
        return studio.described(call.operation(), profile);
    }

    private static void requireRightSignIn(Call call, ObjectNode domain) {
        var sso = domain.path("AuthMode").asString().equals("SSO");
        var both = call.has("SingleSignOnUserIdentifier") && call.has("SingleSignOnUserValue");
        var none = !call.has("SingleSignOnUserIdentifier") && !call.has("SingleSignOnUserValue");
        if (sso && !both) {
            throw ServiceError.validation("SingleSignOnUserIdentifier and SingleSignOnUserValue are required"
                    + " for a domain whose AuthMode is SSO.");
        }
        if (!sso && !none) {
            throw ServiceError.validation("SingleSignOnUserIdentifier and SingleSignOnUserValue cannot be given"
                    + " for a domain whose AuthMode is IAM.");
        }
    }

    private ObjectNode describe(Call call) {
        return studio.described(call.operation(), studio.profiles().get(key(call)));
    }

    private ObjectNode list(Call call) {
        var part = call.text("UserProfileNameContains").toLowerCase(Locale.ROOT);
        var found = studio.profiles()
                .where(profile -> (!call.has("DomainIdEquals") || Studio.isIn(profile, call.text("DomainIdEquals")))
                        && profile.path("UserProfileName")
                                .asString()
                                .toLowerCase(Locale.ROOT)
                                .contains(part));
        return listing.answer(call, "UserProfiles", found, profile -> Members.only(profile, SUMMARY));
    }

    private ObjectNode update(Call call) {
        var profile = studio.profiles().get(key(call));
        profile.setAll(Members.only(call.input(), List.of("UserSettings")));
        studio.profiles().update(key(call), profile, call.now());
        return studio.described(call.operation(), profile);
    }

    private ObjectNode delete(Call call) {
        studio.profiles().get(key(call));
        var domain = call.text("DomainId");
        var name = call.text("UserProfileName");
        studio.requireNoApps(domain, "UserProfileName", name, WORD);
        if (!studio.spaces()
                .where(space -> Studio.isIn(space, domain)
                        && SpaceOperations.owner(space).equals(name))
                .isEmpty()) {
            throw Lifecycle.inUse(
                    "Unable to delete UserProfile [%s] because Space(s) are associated with it.".formatted(key(call)));
        }
        studio.profiles().delete(key(call), call.now());
        return Json.object();
    }
}
