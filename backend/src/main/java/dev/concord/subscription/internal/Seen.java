package dev.concord.subscription.internal;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What DataZone shows of requests, subscriptions and grants, in its own words; times are those at which it changed them. */
public sealed interface Seen {
    /** The name of the observer of grants; its subjects are subscriber projects. */
    String GRANTS = "grants";

    /** What others ask of a project, and what they are subscribed to; gone is what a readable list lacks and nobody can show. */
    record AskedOf(
            List<Request> requests,
            List<Subscription> subscriptions,
            List<String> goneRequests,
            List<String> goneSubscriptions)
            implements Seen {}

    /** What a project has been granted, and the ended subscriptions that explain what is taken away. */
    record GrantedTo(List<Grant> grants, List<String> gone, List<Subscription> ended) implements Seen {
        /** What an earlier version read explains nothing. */
        public GrantedTo {
            ended = Objects.requireNonNullElse(ended, List.of());
        }
    }

    /** The environments with which a resource is shared, and the ended subscriptions that explain which are missing. */
    record SharedWith(List<String> environments, List<Subscription> ended) implements Seen {
        /** What an earlier version read explains nothing. */
        public SharedWith {
            ended = Objects.requireNonNullElse(ended, List.of());
        }
    }

    /** A subscription request. The requester is whoever made it in DataZone. */
    record Request(
            String id,
            String state,
            String listing,
            String subscriber,
            String requester,
            String reason,
            Instant createdAt,
            Instant updatedAt,
            @Nullable String reviewer,
            String comment) {}

    /** A subscription; by is whoever changed it last. */
    record Subscription(
            String id,
            String request,
            String state,
            String listing,
            String subscriber,
            Instant updatedAt,
            @Nullable String by,
            boolean retained) {}

    /** A grant, with the state of its one asset. */
    record Grant(
            String id,
            @Nullable String subscription,
            String environment,
            String target,
            String state,
            String cause,
            Instant updatedAt) {
        public boolean granted() {
            return state.equals("GRANTED");
        }

        public boolean failed() {
            return state.equals("GRANT_FAILED");
        }

        /** Taken away, or being taken away. */
        public boolean leaving() {
            return state.startsWith("REVOKE");
        }

        public boolean revoked() {
            return state.equals("REVOKED");
        }
    }
}
