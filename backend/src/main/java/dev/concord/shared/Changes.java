package dev.concord.shared;

import java.util.Set;
import java.util.function.Consumer;

/** Tells every node that something changed; whoever listens reads again. After a lost connection all topics are told. */
public interface Changes {
    /** The listener gets what changed, on a thread of its own, and must be quick. */
    Registration listen(Consumer<Changed> listener);

    /** How many changes of these topics this node has heard of so far: who read something before it grew reads it again. */
    long heard(Set<Topic> topics);

    /** Ends the listening. */
    interface Registration extends AutoCloseable {
        @Override
        void close();
    }
}
