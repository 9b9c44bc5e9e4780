package dev.concord.identity.internal;

import java.util.Set;

/** What the policies say, and which of them. Denied without a policy when none permits. */
public record Answer(boolean permitted, Set<String> policies) {
    public Answer {
        policies = Set.copyOf(policies);
    }
}
