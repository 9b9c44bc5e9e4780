package dev.awsstandin.datazone.project;

import dev.awsstandin.datazone.shared.Holding;
import java.time.Instant;

/** The projects in domain units, which must be gone before their unit. */
record UnitProjects(Projects projects) implements Holding {

    @Override
    public String what() {
        return "projects";
    }

    @Override
    public boolean isHeld(String domain, String unit) {
        return !projects.inUnit(domain, unit).isEmpty();
    }

    @Override
    public void end(String domain, String unit, Instant now) {}
}
