package dev.concord.ui.queue;

import dev.concord.subscription.Access;

/** A line of the queue: the head of a group, or a request. */
sealed interface Line {
    /** Names a group and says how many are in it. */
    record Head(String word, long count) implements Line {}

    /** Requests are the same line while they are the same request, whatever becomes of them. */
    record Item(Access access) implements Line {
        @Override
        public boolean equals(Object other) {
            return other instanceof Item item && item.access.request().equals(access.request());
        }

        @Override
        public int hashCode() {
            return access.request().hashCode();
        }
    }
}
