package dev.concord.subscription.internal.aws;

import dev.concord.inbox.Hint;
import dev.concord.project.Projects;
import dev.concord.project.reading.EachProject;
import dev.concord.shared.ProjectId;
import dev.concord.subscription.internal.AccessObservations;
import dev.concord.subscription.internal.Seen;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads what others ask of each project and what they are subscribed to, as the project that decides. */
@Component
class AccessObserver extends EachProject<Seen.AskedOf> {
    private final SeenCalls calls;
    private final AccessObservations observations;

    AccessObserver(SeenCalls calls, AccessObservations observations, Projects projects) {
        super(projects);
        this.calls = calls;
        this.observations = observations;
    }

    @Override
    public String name() {
        return "access";
    }

    @Override
    public String title() {
        return "Requests and subscriptions, by project";
    }

    @Override
    public Class<Seen.AskedOf> type() {
        return Seen.AskedOf.class;
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(20);
    }

    /** Events of subscriptions name the subscriber, but not who owns what they are about. */
    @Override
    public Collection<String> hinted(Hint hint) {
        return observations.owners(hint.mentioned());
    }

    @Override
    public Seen.AskedOf read(String subject) {
        var owner = new ProjectId(subject);
        var as = as(subject);
        var pending = calls.pending(as, subject);
        var live = calls.live(as, subject);
        var decided = absent(
                observations.openRequests(owner),
                pending.stream().map(Seen.Request::id).toList());
        var unknown = observations.unknownRequests(live.stream()
                .map(Seen.Subscription::request)
                .filter(request -> !request.isEmpty())
                .toList());
        var ended = absent(
                observations.liveSubscriptions(owner),
                live.stream().map(Seen.Subscription::id).toList());
        var requests = Stream.concat(decided.stream(), unknown.stream())
                .flatMap(id -> calls.request(as, id).stream())
                .toList();
        var subscriptions = ended.stream()
                .flatMap(id -> calls.subscription(as, id).stream())
                .toList();
        return new Seen.AskedOf(
                Stream.concat(pending.stream(), requests.stream()).toList(),
                Stream.concat(live.stream(), subscriptions.stream()).toList(),
                absent(decided, requests.stream().map(Seen.Request::id).toList()),
                absent(ended, subscriptions.stream().map(Seen.Subscription::id).toList()));
    }

    private static List<String> absent(Collection<String> all, Collection<String> there) {
        return all.stream().filter(id -> !there.contains(id)).toList();
    }

    @Override
    public void apply(String subject, Seen.AskedOf seen, Instant begun) {
        observations.asked(new ProjectId(subject), seen);
    }
}
