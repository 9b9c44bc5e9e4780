package dev.awsstandin.datazone.subscription;

import dev.awsstandin.datazone.people.Access;
import dev.awsstandin.datazone.project.Ground;
import dev.awsstandin.datazone.shared.Asked;
import dev.awsstandin.datazone.shared.Offers;
import dev.awsstandin.datazone.shared.Paging;
import dev.awsstandin.datazone.shared.TimeSpan;
import dev.awsstandin.kernel.Call;
import java.util.Comparator;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** The caller's notifications: tasks of the projects that the caller works for, events of those that the caller is in. */
final class NotificationOperations {

    private final SubscriptionRequests requests;
    private final Access access;
    private final Paging paging;

    NotificationOperations(SubscriptionRequests requests, Ground ground) {
        this.requests = requests;
        this.access = ground.access();
        this.paging = ground.paging();
    }

    void offerOn(Offers offers) {
        offers.offer("ListNotifications", this::list);
    }

    private ObjectNode list(Call call) {
        access.profile(call);
        var span = TimeSpan.of(call, "afterTimestamp", "beforeTimestamp");
        var found = notifications(call)
                .filter(each -> span.has(each.path("creationTimestamp").asString()))
                .filter(each -> Asked.same(call, "taskStatus", each, "status"))
                .filter(each -> hasSubject(call, each))
                .sorted(Comparator.comparing((ObjectNode each) ->
                                each.path("creationTimestamp").asString())
                        .thenComparing(each -> each.path("identifier").asString())
                        .reversed())
                .toList();
        return paging.pageBy(call, "notifications", found, "identifier");
    }

    private Stream<ObjectNode> notifications(Call call) {
        var all = requests.in(call.text("domainIdentifier")).stream();
        return call.text("type").equals("TASK")
                ? all.map(Notifications::task).filter(task -> access.isWorker(call, Notifications.project(task)))
                : all.flatMap(request -> Notifications.decision(request).stream())
                        .filter(event -> access.isMember(call, Notifications.project(event)));
    }

    private static boolean hasSubject(Call call, ObjectNode notification) {
        var subject = notification.path("topic").path("subject").asString();
        var wanted = call.input().path("subjects");
        return wanted.isEmpty()
                || wanted.valueStream().anyMatch(each -> each.asString().equals(subject));
    }
}
