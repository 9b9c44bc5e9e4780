package dev.concord.local;

import java.io.PrintStream;

/** Tells the person at the terminal what is going on, a short line each. */
public final class Progress {

    private final PrintStream out;
    private final boolean terminal;
    private int counted;

    Progress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    public synchronized void say(String line) {
        endCount();
        out.println("concord: " + line);
    }

    /** A count that grows: one line rewritten in place on a terminal, else a line for each quarter. */
    public synchronized void count(String what, int done, int all) {
        int quarter = all == 0 ? 4 : 4 * done / all;
        if (terminal) {
            out.print("\rconcord: %s, %d of %d".formatted(what, done, all));
            out.flush();
            counted = done < all ? 1 : 0;
            if (done >= all) {
                out.println();
            }
        } else if (quarter > counted) {
            out.println("concord: %s, %d of %d".formatted(what, done, all));
            counted = quarter < 4 ? quarter : 0;
        }
    }

    private void endCount() {
        if (counted > 0) {
            if (terminal) {
                out.println();
            }
            counted = 0;
        }
    }
}
