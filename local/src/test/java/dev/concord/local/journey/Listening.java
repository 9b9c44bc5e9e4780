package dev.concord.local.journey;

import dev.awsstandin.kernel.Hooks;
import dev.concord.local.JourneyConcord;

/** Standing at AWS's calls for as long as something is done. */
final class Listening {
    private Listening() {}

    static void with(JourneyConcord concord, Hooks.Listener listener, Runnable work) {
        var handle = concord.standin().hooks().add(listener);
        try {
            work.run();
        } finally {
            handle.close();
        }
    }
}
