package dev.concord.shared;

/** Somebody changed it since this person read it; nothing was done. */
public class StaleVersion extends Refused {
    public StaleVersion(String what) {
        super("This %s has changed since you opened it. Nothing was done; look at it again.".formatted(what));
    }
}
