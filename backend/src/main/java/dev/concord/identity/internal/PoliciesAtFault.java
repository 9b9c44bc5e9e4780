package dev.concord.identity.internal;

/** Concord does not start: the sentence names the policy and what is wrong with it. */
public class PoliciesAtFault extends RuntimeException {
    PoliciesAtFault(String where, String fault) {
        super("Concord does not start with these permissions. %s: %s".formatted(where, fault));
    }
}
