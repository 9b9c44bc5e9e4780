package dev.awsstandin.datazone.people;

import dev.awsstandin.datazone.domain.Domains;
import dev.awsstandin.datazone.shared.Failures;
import dev.awsstandin.datazone.shared.Offers;
import dev.awsstandin.datazone.shared.Outputs;
import dev.awsstandin.datazone.shared.Paging;
import dev.awsstandin.kernel.Call;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** Letting groups of the directory into a domain, and finding them. Letting in is an administrator's act. */
public final class GroupProfileOperations {

    private final Domains domains;
    private final GroupProfiles profiles;
    private final IdentityCenter directory;
    private final Access access;
    private final Outputs outputs;
    private final Paging paging;

    public GroupProfileOperations(
            Domains domains,
            GroupProfiles profiles,
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
        offers.offer("CreateGroupProfile", this::create)
                .offer("GetGroupProfile", this::get)
                .offer("SearchGroupProfiles", this::search)
                .offer("UpdateGroupProfile", this::update);
    }

    private ObjectNode create(Call call) {
        var domain = domains.require(call);
        if (!call.has("groupIdentifier")) {
            throw Failures.invalid("A group identifier is required");
        }
        var identifier = call.text("groupIdentifier");
        var group = directory.findGroup(identifier).orElseThrow(() -> Failures.missing("SSO group", identifier));
        return outputs.of(call.operation(), profiles.ofGroup(domain, group));
    }

    private ObjectNode get(Call call) {
        access.profile(call);
        return outputs.of(call.operation(), profiles.get(call.text("domainIdentifier"), call.text("groupIdentifier")));
    }

    private ObjectNode update(Call call) {
        var domain = domains.require(call);
        var profile = profiles.get(domain, call.text("groupIdentifier")).put("status", call.text("status"));
        return outputs.of(call.operation(), profiles.saved(domain, profile));
    }

    private ObjectNode search(Call call) {
        access.profile(call);
        var wanted = call.text("searchText").toLowerCase(Locale.ROOT);
        var found = candidates(call.text("domainIdentifier"), call.text("groupType")).stream()
                .filter(group -> name(group).toLowerCase(Locale.ROOT).contains(wanted))
                .sorted(Comparator.comparing(GroupProfileOperations::name)
                        .thenComparing(group -> group.path("id").asString()))
                .toList();
        return paging.page(call, "items", found);
    }

    private List<ObjectNode> candidates(String domain, String groupType) {
        return switch (groupType) {
            case "SSO_GROUP" ->
                directory.groups().stream()
                        .map(group ->
                                profiles.find(domain, group.id()).orElseGet(() -> GroupProfiles.shown(domain, group)))
                        .toList();
            case "DATAZONE_SSO_GROUP" -> profiles.in(domain);
            default -> throw Failures.invalid("Group type %s is not supported".formatted(groupType));
        };
    }

    private static String name(ObjectNode group) {
        return group.path("groupName").asString();
    }
}
