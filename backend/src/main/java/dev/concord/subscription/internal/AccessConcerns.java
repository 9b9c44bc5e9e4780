package dev.concord.subscription.internal;

import dev.concord.shared.Concern;
import dev.concord.shared.Concerns;
import dev.concord.subscription.Access;
import dev.concord.subscription.RequestId;
import dev.concord.subscription.SubscriptionId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Requests and subscriptions. */
@Component
class AccessConcerns implements Concerns {
    private final AccessQueries queries;

    AccessConcerns(AccessQueries queries) {
        this.queries = queries;
    }

    @Override
    public Optional<Concern> of(Object argument) {
        return switch (argument) {
            case RequestId id -> queries.find(id).map(AccessConcerns::concern);
            case SubscriptionId id -> queries.find(id).map(AccessConcerns::concern);
            default -> Optional.empty();
        };
    }

    private static Concern concern(Access access) {
        return new Concern(
                "access to %s for %s"
                        .formatted(access.asset().name(), access.subscriber().name()),
                access.asset().id().value(),
                access.owner().id(),
                access.request().value());
    }
}
