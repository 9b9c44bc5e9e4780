package dev.awsstandin.datazone.people;

import dev.awsstandin.datazone.shared.Failures;
import dev.awsstandin.datazone.shared.Lookup;
import dev.awsstandin.datazone.shared.Rows;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.cloud.Cloud;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** Who takes part in a domain: IAM principals and people of the directory. */
public final class UserProfiles {

    private final Rows profiles;
    private final Lookup byIdentity;

    public UserProfiles(Cloud cloud) {
        this.profiles = new Rows(cloud, "user-profiles", "User profile");
        this.byIdentity = new Lookup(cloud, "user-profiles-by-identity");
    }

    /** The profile of an IAM principal, made when there is none. */
    public ObjectNode ofPrincipal(String domain, String arn) {
        return find(domain, arn).orElseGet(() -> {
            var profile = added(domain, "IAM", "ACTIVATED");
            profile.putObject("details").putObject("iam").put("arn", arn);
            return saved(domain, profile, List.of(arn));
        });
    }

    /** The profile of a person, made when there is none; it has the person's id, whose form is that of profile ids. */
    ObjectNode ofPerson(String domain, IdentityCenter.User user) {
        return find(domain, user.id()).orElseGet(() -> {
            var profile = added(domain, "SSO", "ASSIGNED").put("id", user.id());
            profile.putObject("details")
                    .putObject("sso")
                    .put("username", user.userName())
                    .put("firstName", user.givenName())
                    .put("lastName", user.familyName());
            return saved(domain, profile, List.of(user.id(), user.userName()));
        });
    }

    /** By the profile's id, the principal's ARN, or the person's id or user name. */
    public Optional<ObjectNode> find(String domain, String identifier) {
        return profiles.find(domain, identifier)
                .or(() -> byIdentity.id(domain, identifier).flatMap(id -> profiles.find(domain, id)));
    }

    ObjectNode get(String domain, String identifier) {
        return find(domain, identifier).orElseThrow(() -> Failures.missing("User profile", identifier));
    }

    List<ObjectNode> in(String domain) {
        return profiles.in(domain);
    }

    ObjectNode changed(String domain, ObjectNode profile) {
        profiles.put(domain, profile.path("id").asString(), profile);
        return profile;
    }

    private static ObjectNode added(String domain, String type, String status) {
        return Json.object()
                .put("domainId", domain)
                .put("id", UUID.randomUUID().toString())
                .put("type", type)
                .put("status", status);
    }

    private ObjectNode saved(String domain, ObjectNode profile, List<String> identities) {
        var id = profile.path("id").asString();
        profiles.put(domain, id, profile);
        identities.forEach(identity -> byIdentity.add(domain, identity, id));
        return profile;
    }
}
