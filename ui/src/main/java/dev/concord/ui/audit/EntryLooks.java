package dev.concord.ui.audit;

import dev.concord.audit.AuditEntry.Outcome;
import dev.concord.ui.parts.Icon;
import dev.concord.ui.parts.Look;
import dev.concord.ui.parts.Tone;

/** How an entry of the trail is marked. */
public final class EntryLooks {
    private EntryLooks() {}

    public static Look of(Outcome outcome) {
        return switch (outcome) {
            case DECIDED -> new Look(Tone.IDLE, Icon.CHECK_CIRCLE, "Done here");
            case REFUSED -> new Look(Tone.BAD, Icon.BAN, "Refused");
            case CALLED -> new Look(Tone.GO, Icon.EXTERNAL, "Told AWS");
        };
    }
}
