package dev.concord.subscription;

import dev.concord.shared.Refused;

/** A decision came too late; the one that stands is named, and nothing was done. */
public class AlreadyDecided extends Refused {
    public AlreadyDecided(Decision decision) {
        super("%s %s this at %tH:%<tM UTC. Nothing was done."
                .formatted(
                        decision.byName(),
                        decision instanceof Decision.Approved ? "approved" : "rejected",
                        decision.at().atOffset(java.time.ZoneOffset.UTC)));
    }
}
