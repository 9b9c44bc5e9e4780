package dev.awsstandin.datazone;

import java.time.Instant;

/** Things of one kind that projects have. They keep a project from being deleted, and end when it is deleted. */
interface ProjectHolding {

    /** What they are, in the plural. */
    String what();

    boolean isHeld(String domain, String project);

    /** Ends what the project has of them; nothing happens when it has none. */
    void end(String domain, String project, Instant now);
}
