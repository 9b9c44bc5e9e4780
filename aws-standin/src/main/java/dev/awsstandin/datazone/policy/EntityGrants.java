package dev.awsstandin.datazone.policy;

import dev.awsstandin.datazone.shared.Holding;
import java.time.Instant;

/** The grants on an entity, which go with it and keep it from nothing. */
public record EntityGrants(PolicyGrants grants) implements Holding {

    @Override
    public String what() {
        return "policy grants";
    }

    @Override
    public boolean isHeld(String domain, String entity) {
        return false;
    }

    @Override
    public void end(String domain, String entity, Instant now) {
        grants.removeAllOn(domain, entity);
    }
}
