package dev.awsstandin.datazone.subscription;

import dev.awsstandin.datazone.people.Access;
import dev.awsstandin.datazone.shared.Asked;
import dev.awsstandin.datazone.shared.Failures;
import dev.awsstandin.index.Values;
import dev.awsstandin.kernel.Call;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The two projects of a request or subscription, kept in it: who subscribes, and who owns the listing. */
public final class Parties {

    private static final String SUBSCRIBER = "_subscriber";
    private static final String OWNER = "_owner";
    private static final String LISTING = "_listing";
    private static final List<String> REQUIRED_FILTERS =
            List.of("subscribedListingId", "owningProjectId", "owningUserId", "owningGroupId", "approverProjectId");

    private final Access access;

    Parties(Access access) {
        this.access = access;
    }

    static ObjectNode set(ObjectNode thing, String subscriber, String owner, String listing) {
        return thing.put(SUBSCRIBER, subscriber).put(OWNER, owner).put(LISTING, listing);
    }

    static ObjectNode copy(JsonNode from, ObjectNode to) {
        return set(to, subscriber(from), owner(from), listing(from));
    }

    public static String subscriber(JsonNode thing) {
        return thing.path(SUBSCRIBER).asString();
    }

    static String owner(JsonNode thing) {
        return thing.path(OWNER).asString();
    }

    public static String listing(JsonNode thing) {
        return thing.path(LISTING).asString();
    }

    /** Members of either project may see what is between them. */
    ObjectNode requireVisible(Call call, ObjectNode thing) {
        if (!access.isMember(call, subscriber(thing)) && !access.isMember(call, owner(thing))) {
            throw Failures.denied(call);
        }
        return thing;
    }

    /** Lists must be narrowed to a listing or to a project, and the caller must belong to one of those projects. */
    void requireFilters(Call call) {
        access.profile(call);
        if (REQUIRED_FILTERS.stream().noneMatch(call::has)) {
            throw Failures.invalid("Missing required filters. At least one of subscribedListingId,"
                    + " owningProjectId/owningUserId/owningGroupId or approverProjectId is required");
        }
        requireOwnProject(call);
    }

    /** When the call names projects, the caller must belong to one of them. */
    void requireOwnProject(Call call) {
        var projects = Stream.of("owningProjectId", "approverProjectId")
                .filter(call::has)
                .map(call::text)
                .toList();
        if (!projects.isEmpty() && projects.stream().noneMatch(project -> access.isMember(call, project))) {
            throw Failures.denied(call);
        }
    }

    /** What the call's filters ask for and the caller may see, by the members of things. */
    Predicate<Values> listed(Call call) {
        var own = access.projects(call);
        return thing -> Asked.same(call, "subscribedListingId", thing, LISTING)
                && Asked.same(call, "owningProjectId", thing, SUBSCRIBER)
                && Asked.same(call, "approverProjectId", thing, OWNER)
                && Asked.same(call, "status", thing, "status")
                && !call.has("owningUserId")
                && !call.has("owningGroupId")
                && (own.contains(thing.text(SUBSCRIBER)) || own.contains(thing.text(OWNER)));
    }
}
