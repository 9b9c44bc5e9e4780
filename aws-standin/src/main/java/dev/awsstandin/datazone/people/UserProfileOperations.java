package dev.awsstandin.datazone.people;

import dev.awsstandin.datazone.domain.Domains;
import dev.awsstandin.datazone.shared.Asked;
import dev.awsstandin.datazone.shared.Failures;
import dev.awsstandin.datazone.shared.Offers;
import dev.awsstandin.datazone.shared.Outputs;
import dev.awsstandin.datazone.shared.Paging;
import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Json;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** Letting people and principals into a domain, and finding them. Letting in is an administrator's act: no profile needed. */
public final class UserProfileOperations {

    private final Domains domains;
    private final UserProfiles profiles;
    private final IdentityCenter directory;
    private final Access access;
    private final Outputs outputs;
    private final Paging paging;

    public UserProfileOperations(
            Domains domains,
            UserProfiles profiles,
            IdentityCenter directory,
            Access access,
            Outputs outputs,
            Paging paging) {
        this.domains = domains;
        this.profiles = profiles;
        this.directory = directory;
        this.access = access;
        this.outputs = outputs;
        this.paging = paging;
    }

    public void offerOn(Offers offers) {
        offers.offer("CreateUserProfile", this::create)
                .offer("GetUserProfile", this::get)
                .offer("SearchUserProfiles", this::search)
                .offer("UpdateUserProfile", this::update);
    }

    private ObjectNode create(Call call) {
        var domain = domains.require(call);
        var identifier = call.text("userIdentifier");
        var type = call.has("userType") ? call.text("userType") : typeOf(identifier);
        var profile = switch (type) {
            case "SSO_USER" ->
                profiles.ofPerson(
                        domain, directory.find(identifier).orElseThrow(() -> Failures.missing("SSO user", identifier)));
            case "IAM_ROLE", "IAM_USER" -> ofPrincipal(domain, type, identifier);
            default -> throw Failures.invalid("User type %s is not supported".formatted(type));
        };
        return outputs.of(call.operation(), profile);
    }

    private ObjectNode ofPrincipal(String domain, String type, String arn) {
        if (!typeOf(arn).equals(type)) {
            throw Failures.invalid("%s is not the ARN of an %s".formatted(arn, type));
        }
        return profiles.ofPrincipal(domain, arn);
    }

    private static String typeOf(String identifier) {
        if (!identifier.startsWith("arn:")) {
            return "SSO_USER";
        }
        return identifier.contains(":user/") ? "IAM_USER" : "IAM_ROLE";
    }

    private ObjectNode get(Call call) {
        access.profile(call);
        return outputs.of(call.operation(), profiles.get(call.text("domainIdentifier"), call.text("userIdentifier")));
    }

    private ObjectNode update(Call call) {
        var domain = domains.require(call);
        var profile = profiles.get(domain, call.text("userIdentifier"));
        if (!Asked.same(call, "type", profile, "type")) {
            throw Failures.missing(call.text("type") + " user profile", call.text("userIdentifier"));
        }
        return outputs.of(call.operation(), profiles.changed(domain, profile.put("status", call.text("status"))));
    }

    private ObjectNode search(Call call) {
        access.profile(call);
        var wanted = call.text("searchText").toLowerCase(Locale.ROOT);
        var found = new ArrayList<>(candidates(call.text("domainIdentifier"), call.text("userType")).stream()
                .filter(profile -> profile.path("details")
                        .toString()
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .toList());
        found.sort(Comparator.comparing(profile -> profile.path("details").toString()));
        return paging.page(call, "items", found);
    }

    private List<ObjectNode> candidates(String domain, String userType) {
        return switch (userType) {
            case "SSO_USER" ->
                directory.all().stream()
                        .map(user -> profiles.find(domain, user.id()).orElseGet(() -> notAssigned(domain, user)))
                        .toList();
            case "DATAZONE_SSO_USER" -> ofType(domain, "SSO");
            case "DATAZONE_IAM_USER" -> ofType(domain, "IAM");
            default -> profiles.in(domain);
        };
    }

    private List<ObjectNode> ofType(String domain, String type) {
        return profiles.in(domain).stream()
                .filter(profile -> profile.path("type").asString().equals(type))
                .toList();
    }

    private static ObjectNode notAssigned(String domain, IdentityCenter.User user) {
        var profile = Json.object()
                .put("domainId", domain)
                .put("id", user.id())
                .put("type", "SSO")
                .put("status", "NOT_ASSIGNED");
        profile.putObject("details")
                .putObject("sso")
                .put("username", user.userName())
                .put("firstName", user.givenName())
                .put("lastName", user.familyName());
        return profile;
    }
}
