package dev.awsstandin.fault;

import java.util.Locale;

/** What can befall a call. */
public enum FaultKind {
    /** Refused as too much, in the form of the service. */
    THROTTLE,
    /** Refused as the service's own failure. */
    SERVER_ERROR,
    /** Refused as by a policy. */
    ACCESS_DENIED,
    /** Refused because something is said not to be there; befalls only operations that have such an error. */
    NOT_FOUND,
    /** The connection is reset and the call not run. */
    RESET,
    /** Nothing happens for a while; then the call runs, or its connection is reset. */
    HANG,
    /** The call runs, and half of its answer arrives. */
    TRUNCATE,
    /** The call runs, and the connection is reset in the place of the answer. */
    LOSE_REPLY,
    /** Reads see the state at which the rule began. */
    STALE_READS;

    /** As it begins the ids of rules, as in {@code lose-reply}. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
