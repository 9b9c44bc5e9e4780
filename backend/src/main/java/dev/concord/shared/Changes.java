package dev.concord.shared;

import java.util.function.Consumer;

/** Tells every node that something changed; whoever listens reads again. After a lost connection all topics are told. */
public interface Changes {
    String CATALOG = "catalog";
    String SUBSCRIPTIONS = "subscriptions";
    String PROJECTS = "projects";
    String ENVIRONMENTS = "environments";
    String OUTBOX = "outbox";
    String SIGN_OUTS = "sign-outs";
    String SETUP = "setup";

    /** The listener gets the topic, on a thread of its own, and must be quick. */
    Registration listen(Consumer<String> listener);

    /** Ends the listening. */
    interface Registration extends AutoCloseable {
        @Override
        void close();
    }
}
