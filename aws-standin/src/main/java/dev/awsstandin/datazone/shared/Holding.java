package dev.awsstandin.datazone.shared;

import java.time.Instant;

/** Things of one kind that something else has. They keep it from being deleted, and end when it is deleted. */
public interface Holding {

    /** What they are, in the plural. */
    String what();

    boolean isHeld(String domain, String holder);

    /** Ends what the holder has of them; nothing happens when it has none. */
    void end(String domain, String holder, Instant now);
}
