package dev.awsstandin.datazone.subscription;

import dev.awsstandin.kernel.Json;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * What people are told of subscription requests: those who decide have a task until it is decided, those who ask hear of
 * the decision. All of it follows from the request.
 */
final class Notifications {

    private static final String SUBJECT = "SUBSCRIPTION_REQUEST";

    private Notifications() {}

    /** The task of those who own the listing. */
    static ObjectNode task(ObjectNode request) {
        var pending = request.path("status").asString().equals(SubscriptionRequests.PENDING);
        return notification(request, "TASK", Parties.owner(request), "PROJECT_OWNER")
                .put("title", "Subscription request created")
                .put("message", "A project asks to subscribe to " + listing(request))
                .put("status", pending ? "ACTIVE" : "INACTIVE");
    }

    /** What those who asked hear; nothing while it is not decided. */
    static Optional<ObjectNode> decision(ObjectNode request) {
        var title = switch (request.path("status").asString()) {
            case "ACCEPTED" -> "Subscription request approved";
            case "REJECTED" -> "Subscription request rejected";
            default -> "";
        };
        return title.isEmpty()
                ? Optional.empty()
                : Optional.of(notification(request, "EVENT", Parties.subscriber(request), "PROJECT_SUBSCRIBER")
                        .put("title", title)
                        .put("message", "The request to subscribe to %s was decided".formatted(listing(request))));
    }

    private static ObjectNode notification(ObjectNode request, String type, String project, String role) {
        var id = request.path("id").asString();
        var notification = Json.object()
                .put("identifier", type.toLowerCase(Locale.ROOT) + "-" + id)
                .put("domainIdentifier", request.path("domainId").asString())
                .put("type", type)
                .put("actionLink", "/subscription-requests/" + id)
                .put(
                        "creationTimestamp",
                        request.path(type.equals("TASK") ? "createdAt" : "updatedAt")
                                .asString())
                .put("lastUpdatedTimestamp", request.path("updatedAt").asString());
        notification
                .putObject("topic")
                .put("subject", SUBJECT)
                .put("role", role)
                .putObject("resource")
                .put("type", "PROJECT")
                .put("id", project);
        notification.putObject("metadata").put("subscriptionRequestId", id);
        return notification;
    }

    static String project(ObjectNode notification) {
        return notification.path("topic").path("resource").path("id").asString();
    }

    private static String listing(ObjectNode request) {
        return request.path("subscribedListings").path(0).path("name").asString("");
    }
}
