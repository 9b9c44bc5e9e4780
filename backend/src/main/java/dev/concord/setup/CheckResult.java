package dev.concord.setup;

import java.time.Instant;
import java.util.Optional;

/**
 * A check with what it found last.
 *
 * @param cure what to do about it, in words; empty when it passed
 * @param act the last offer that was taken for it
 * @param at empty until it was run
 */
public record CheckResult(
        Check check,
        CheckState state,
        String found,
        String expected,
        String cure,
        Optional<Offer> offer,
        Optional<Act> act,
        Optional<Instant> at) {
    static CheckResult notRun(Check check) {
        return new CheckResult(
                check,
                CheckState.UNKNOWN,
                "Not checked yet",
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** AWS is being told right now. */
    public boolean telling() {
        return act.filter(Act::telling).isPresent();
    }

    CheckResult with(Optional<Act> taken) {
        return new CheckResult(check, state, found, expected, cure, offer, taken, at);
    }
}
