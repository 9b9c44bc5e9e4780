package dev.concord.setup.internal;

import dev.concord.setup.CheckState;
import dev.concord.setup.Offer;
import java.util.Optional;

/** What a check found, what it should have found, and what to do about it. */
public record Finding(CheckState state, String found, String expected, String cure, Optional<Offer> offer) {
    public static Finding passed(String found, String expected) {
        return new Finding(CheckState.PASSED, found, expected, "", Optional.empty());
    }

    public static Finding failed(String found, String expected, String cure) {
        return new Finding(CheckState.FAILED, found, expected, cure, Optional.empty());
    }

    public static Finding warning(String found, String expected, String cure) {
        return new Finding(CheckState.WARNING, found, expected, cure, Optional.empty());
    }

    public static Finding unknown(String found, String expected, String cure) {
        return new Finding(CheckState.UNKNOWN, found, expected, cure, Optional.empty());
    }

    public Finding offering(Offer made) {
        return new Finding(state, found, expected, cure, Optional.of(made));
    }
}
