package dev.concord.ui.shell;

import java.security.SecureRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A number under which what broke is found in the log; letters and digits that nobody mixes up. */
record Incident(String number) {
    private static final Logger log = LoggerFactory.getLogger(Incident.class);
    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom random = new SecureRandom();

    /** Writes the cause to the log under a new number. */
    static Incident of(Throwable cause) {
        var incident = new Incident("C-" + four() + "-" + four());
        log.error("Incident {}", incident.number(), cause);
        return incident;
    }

    private static String four() {
        var four = new StringBuilder(4);
        random.ints(4, 0, SIGNS.length()).forEach(sign -> four.append(SIGNS.charAt(sign)));
        return four.toString();
    }
}
