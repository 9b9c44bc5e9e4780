package dev.awsstandin.datazone.subscription;

import dev.awsstandin.datazone.shared.Failures;
import dev.awsstandin.datazone.shared.IndexedRows;
import dev.awsstandin.datazone.shared.Rows;
import dev.awsstandin.kernel.cloud.Cloud;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** Requests of projects to subscribe to listings. */
final class SubscriptionRequests {

    static final String PENDING = "PENDING";

    private static final String TABLE = "subscription-requests";
    private static final String WHAT = "Subscription request";

    private final Rows requests;
    private final IndexedRows inShort;

    SubscriptionRequests(Cloud cloud) {
        this.requests = new Rows(cloud, TABLE, WHAT);
        this.inShort = new IndexedRows(cloud, TABLE, WHAT, "createdAt");
    }

    ObjectNode get(String domain, String id) {
        return requests.get(domain, id);
    }

    IndexedRows inShort() {
        return inShort;
    }

    List<ObjectNode> in(String domain) {
        return requests.in(domain);
    }

    /** Those that match; the test may look but not change. */
    List<ObjectNode> in(String domain, Predicate<ObjectNode> matches) {
        return requests.in(domain, matches);
    }

    void save(ObjectNode request) {
        requests.put(request.path("domainId").asString(), request.path("id").asString(), request);
    }

    void remove(ObjectNode request) {
        requests.remove(request.path("domainId").asString(), request.path("id").asString());
    }

    /** Only what is pending can be changed or decided. */
    static void requirePending(ObjectNode request) {
        var status = request.path("status").asString();
        if (!status.equals(PENDING)) {
            throw Failures.conflict("Subscription request %s is %s, not PENDING"
                    .formatted(request.path("id").asString(), status));
        }
    }
}
